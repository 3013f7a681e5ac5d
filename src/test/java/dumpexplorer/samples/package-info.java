/// Makes the sample dumps that come with the program: what a fictional map service, its programs on
/// people's desks and phones and the hosts that it runs on, might have dumped in five months. All names,
/// addresses and people are invented. The same code always makes the same bytes. Nothing here is part of
/// the program, which only carries the archive.
@NullMarked
package dumpexplorer.samples;

import org.jspecify.annotations.NullMarked;
