package dumpexplorer.core.store;

import java.util.Locale;

/// Every statement that the index knows. Plain SQL of the standard, so that the same tables can lie in
/// another database; what is not is marked.
enum Sql {
    CREATE_FACTS(
            "create table if not exists fact (name varchar(100) primary key, text varchar(10000))"),
    CREATE_WORDS(
            "create table if not exists word (list varchar(20), number integer,"
                    + " text varchar(20000), primary key (list, number))"),
    CREATE_GROUPS(
            "create table if not exists dump_group (number integer primary key, id"
                    + " varchar(20000))"),
    CREATE_TITLES(
            "create table if not exists title (number integer primary key, hash_high bigint,"
                    + " hash_low bigint, text varchar(20000))"),
    CREATE_FRAMES(
            "create table if not exists frame (number integer primary key, hash_high bigint,"
                    + " hash_low bigint, text varchar(20000))"),
    // "varbinary" is "bytea" in PostgreSQL: the standard's word is known to neither of the others
    CREATE_STACKS(
            "create table if not exists stack (number integer primary key, hash_high bigint,"
                    + " hash_low bigint, frames varbinary(100000))"),
    // Found by its number alone: an index over ids or times kept while loading would double the
    // time and triple the file, and questions are answered from memory.
    CREATE_DUMPS(
            "create table if not exists dump (number integer primary key, id_high bigint,"
                    + " id_low bigint, time_micros bigint, dump_group integer, title integer,"
                    + " stack integer, place integer, size_bytes integer, flags integer,"
                    + " source integer, type integer, component integer, product integer,"
                    + " version integer, os integer, cpu integer, reason integer,"
                    + " dump_id varchar(20000))"),
    CREATE_FOLDER_PAGES(
            "create table if not exists folder_page (number integer primary key, folders"
                    + " varbinary(1000000))"),
    CREATE_PASSED_OVER(
            "create table if not exists passed_over (path varchar(20000) primary key,"
                    + " size_bytes bigint, changed bigint, reason varchar(20000))"),

    FIND_FACT("select text from fact where name = ?"),
    DELETE_FACT("delete from fact where name = ?"),
    INSERT_FACT("insert into fact (name, text) values (?, ?)"),

    LOAD_WORDS("select list, number, text from word order by list, number"),
    LOAD_GROUPS("select id from dump_group order by number"),
    // Page by page of the primary key: a database may otherwise gather the whole answer in memory
    // first
    LOAD_DUMPS(
            "select number, id_high, id_low, time_micros, dump_group, title, stack, place,"
                    + " size_bytes, flags, source, type, component, product, version, os, cpu, reason"
                    + " from dump where number >= ? and number < ? order by number"),
    LAST_DUMP("select max(number) from dump"),
    LOAD_TITLE_HASHES(
            "select hash_high, hash_low from title where number >= ? and number < ? order by"
                    + " number"),
    LOAD_FRAME_HASHES(
            "select hash_high, hash_low from frame where number >= ? and number < ? order by"
                    + " number"),
    LOAD_STACK_HASHES(
            "select hash_high, hash_low from stack where number >= ? and number < ? order by"
                    + " number"),
    READ_TITLES("select number, text from title where number >= ? and number < ? order by number"),
    READ_FRAMES("select number, text from frame where number >= ? and number < ? order by number"),
    READ_STACKS(
            "select number, frames from stack where number >= ? and number < ? order by number"),
    LAST_TITLE("select max(number) from title"),
    LAST_FRAME("select max(number) from frame"),
    LAST_STACK("select max(number) from stack"),
    FIND_TITLE("select text from title where number = ?"),
    FIND_DUMP_ID("select dump_id from dump where number = ?"),
    READ_DUMP_IDS("select number, dump_id from dump where number >= ? and number <= ?"),
    LOAD_FOLDER_PAGES("select folders from folder_page"),
    LOAD_PASSED_OVER("select path, size_bytes, changed, reason from passed_over"),

    INSERT_WORD("insert into word (list, number, text) values (?, ?, ?)"),
    INSERT_GROUP("insert into dump_group (number, id) values (?, ?)"),
    INSERT_TITLE("insert into title (number, hash_high, hash_low, text) values (?, ?, ?, ?)"),
    INSERT_FRAME("insert into frame (number, hash_high, hash_low, text) values (?, ?, ?, ?)"),
    INSERT_STACK("insert into stack (number, hash_high, hash_low, frames) values (?, ?, ?, ?)"),
    INSERT_DUMP(
            "insert into dump (number, id_high, id_low, time_micros, dump_group, title, stack,"
                    + " place, size_bytes, flags, source, type, component, product, version, os, cpu,"
                    + " reason, dump_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?)"),
    DELETE_DUMP("delete from dump where number = ?"),
    DELETE_FOLDER_PAGES("delete from folder_page"),
    INSERT_FOLDER_PAGE("insert into folder_page (number, folders) values (?, ?)"),
    DELETE_PASSED_OVER("delete from passed_over"),
    INSERT_PASSED_OVER(
            "insert into passed_over (path, size_bytes, changed, reason) values (?, ?, ?, ?)"),

    // H2 only: closes the database and tidies its file for a moment; or makes the file durable, and
    // lets go
    // of it as it is
    SHUT_DOWN("shutdown"),
    MAKE_DURABLE("checkpoint sync"),
    LET_GO("shutdown immediately");

    private final String text;

    Sql(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// What it does, in words.
    String step() {
        return "index: " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
