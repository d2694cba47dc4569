/// Kubernetes manifests: every workload of the API, and pods inside custom resources by their
/// shape.
///
/// A YAML or JSON file comes in; workloads, containers, image uses and shell commands go out, and
/// remedies come back as edits.
@NullMarked
package io.plimsoll.format.kubernetes;

import org.jspecify.annotations.NullMarked;
