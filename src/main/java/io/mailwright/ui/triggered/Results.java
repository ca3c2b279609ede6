package io.mailwright.ui.triggered;

import io.mailwright.domain.send.TriggeredBatch;
import io.mailwright.domain.send.TriggeredRow;

import java.util.List;
import java.util.Map;

/**
 * What became of some people's messages.
 *
 * @param reasons how many got none for each, in the account's words
 * @param rows the first of each state, those who got none first
 */
record Results(TriggeredBatch batch, Map<String, Long> reasons, List<TriggeredRow> rows) {}
