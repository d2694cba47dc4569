/// Compose files: services as workloads, and their hardening written back.
///
/// A [io.plimsoll.source.SourceFile] comes in, a document of workloads, containers and image uses
/// goes out. The grammar is that of the Compose Specification, read as compose-go 2 reads it.
@NullMarked
package io.plimsoll.format.compose;

import org.jspecify.annotations.NullMarked;
