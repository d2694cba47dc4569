package io.plimsoll.syntax.dockerfile;

/// What is known about a variable at some point of a build.
public sealed interface Binding {
  /// It has this value, unless somebody overrides a default on the command line of the build.
  record Known(String value) implements Binding {}

  /// It is surely not set.
  record Unset() implements Binding {}

  /// It may have any value or none: a build argument without default, a platform, something the
  /// base image may set, or made from one of these.
  record Unknown() implements Binding {}
}
