package io.plimsoll.review;

/// A group with what is offered for it and where it is said.
///
/// @param group its findings that nobody has said or silenced
record Spoken(Group group, Offer offer, Spot spot) {}
