package io.plimsoll.inbox;

import java.time.Duration;

/// Something to be done every now and then, by one node at a time.
///
/// @param name unlike that of any other chore, and never changed
/// @param every how long to wait after it was done
/// @param work what to do; when it throws it is tried again the next time
public record Chore(String name, Duration every, Runnable work) {}
