package io.plimsoll.scan;

import java.util.List;

/// What a scan says of one file.
///
/// @param findings with fingerprints, their fixes named by position in `fixes`
/// @param fixes numbered within the file
/// @param secrets of both versions, so that no output repeats them
record Outcome(
    List<Finding> findings,
    List<Fix> fixes,
    List<Suppressed> suppressed,
    List<Suppressed> requested,
    List<String> touched,
    List<Unknown> unknown,
    List<Report.Secret> secrets) {}
