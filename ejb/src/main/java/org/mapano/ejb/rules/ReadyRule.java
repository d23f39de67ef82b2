package org.mapano.ejb.rules;

import org.mapano.mapi.restriction.RestrictionEvaluator;
import org.mapano.mapi.rule.Rule;

/**
 * A rule with its condition made ready.
 *
 * @param rule the rule
 * @param condition null when the rule has none and never runs
 */
public record ReadyRule(Rule rule, RestrictionEvaluator condition) {}
