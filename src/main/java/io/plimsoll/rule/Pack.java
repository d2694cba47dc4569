package io.plimsoll.rule;

/// What a rule is about. Security and supply chain are on by default.
public enum Pack {
  SECURITY,
  SUPPLY_CHAIN,
  RELIABILITY,
  STYLE
}
