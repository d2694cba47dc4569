/// Tests of reading and mending Kubernetes manifests.
@NullMarked
package io.plimsoll.format.kubernetes;

import org.jspecify.annotations.NullMarked;
