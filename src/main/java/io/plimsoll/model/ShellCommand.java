package io.plimsoll.model;

import io.plimsoll.source.Location;

/// One command of a shell script in `RUN`, `CMD`, `ENTRYPOINT` or in a container's `command`.
public record ShellCommand(SubjectPath path, Location at, Origin origin) implements Subject {}
