package dumpexplorer.core.query;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.triage.Status;
import java.util.List;
import java.util.Set;

/// A query's meaning as a tree. Some leaves are about dumps, others about groups; a group's leaf
/// selects all of its dumps.
sealed interface Term {

    /// Every one of the terms holds; with none, every dump is meant.
    record All(List<Term> terms) implements Term {
        public All {
            terms = List.copyOf(terms);
        }
    }

    /// At least one of the terms holds.
    record Any(List<Term> terms) implements Term {
        public Any {
            terms = List.copyOf(terms);
        }
    }

    /// The term does not hold.
    record Not(Term term) implements Term {}

    /// Title, frames or the user's title hold one of the texts, or the dump has one of them for its
    /// id.
    record AnyText(List<Glob> texts) implements Term {
        public AnyText {
            texts = List.copyOf(texts);
        }
    }

    /// The dump's title is, or holds, one of the texts.
    record Title(List<Glob> texts) implements Term {
        public Title {
            texts = List.copyOf(texts);
        }
    }

    /// A frame of the crashing or raising thread is, or holds, one of the texts.
    record FrameText(List<Glob> texts) implements Term {
        public FrameText {
            texts = List.copyOf(texts);
        }
    }

    /// A frame without a function lies in one of the modules.
    record ModuleName(List<Glob> texts) implements Term {
        public ModuleName {
            texts = List.copyOf(texts);
        }
    }

    /// The trait has one of the values; an empty text stands for no value.
    record TraitValue(Trait trait, List<Glob> values) implements Term {
        public TraitValue {
            values = List.copyOf(values);
        }
    }

    /// The dump's time lies in one of the stretches, in microseconds.
    record DumpTime(List<Stretch> times) implements Term {
        public DumpTime {
            times = List.copyOf(times);
        }
    }

    /// The dump is counted in a group that is, or was before a merge, named so.
    record GroupName(List<Glob> names) implements Term {
        public GroupName {
            names = List.copyOf(names);
        }
    }

    /// The dump is counted in exactly this group.
    record InGroup(GroupId group) implements Term {}

    /// The group has one of the statuses.
    record HasStatus(Set<Status> statuses) implements Term {
        public HasStatus {
            statuses = Set.copyOf(statuses);
        }
    }

    /// The group has one of the marks.
    record HasMark(Set<Mark> marks) implements Term {
        public HasMark {
            marks = Set.copyOf(marks);
        }
    }

    /// The group has one of the tags.
    record Tag(List<Glob> tags) implements Term {
        public Tag {
            tags = List.copyOf(tags);
        }
    }

    /// A number of the whole group, as held here, lies in one of the stretches.
    record GroupNumber(GroupFact fact, List<Stretch> stretches) implements Term {
        public GroupNumber {
            stretches = List.copyOf(stretches);
        }
    }

    /// Numbers of a whole group: how many dumps, the times of its first and last in microseconds.
    enum GroupFact {
        COUNT,
        FIRST,
        LAST
    }

    /// What can be said of a group beside its status.
    enum Mark {
        FAVOURITE,
        NOTED,
        TAGGED,
        LINKED,
        RENAMED,
        UNDECIDED,
        PROVISIONAL
    }
}
