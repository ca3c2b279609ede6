package io.mailwright.ui.engagement;

import java.time.Instant;
import java.util.Map;

/**
 * What is known of all people.
 *
 * @param asOf days are counted back from then
 * @param counts how many are in each crowd
 */
record Known(Instant asOf, boolean humanOnly, Map<Crowd, Long> counts) {}
