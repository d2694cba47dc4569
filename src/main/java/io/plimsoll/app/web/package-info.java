/// The service's doors: GitHub's webhook, health and metrics.
///
/// HTTP requests come in; stored deliveries and short answers go out.
@NullMarked
package io.plimsoll.app.web;

import org.jspecify.annotations.NullMarked;
