package io.plimsoll.scan;

import io.plimsoll.rule.Verdict;
import io.plimsoll.source.Location;

/// What a rule cannot tell from the files.
public record Unknown(String rule, Location at, Verdict.Why why) {}
