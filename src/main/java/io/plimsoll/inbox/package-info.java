/// The durable store: webhook deliveries, the jobs that they ask for, exceptions given by command,
/// commands that were carried out, and check runs of our own.
///
/// A delivery comes in and is on disk before it is acknowledged; a [io.plimsoll.inbox.Run] goes
/// out, one at a time for each [io.plimsoll.inbox.JobKey], until its work is done or given up. The
/// same code keeps the rows in SQLite for one node and in PostgreSQL for several.
@NullMarked
package io.plimsoll.inbox;

import org.jspecify.annotations.NullMarked;
