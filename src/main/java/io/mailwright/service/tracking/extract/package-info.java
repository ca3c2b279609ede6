/**
 * Reads tracking extracts, which applications make as ZIPs of CSV files ({@code tracking.md} T18 to
 * T20).
 */
@NullMarked
package io.mailwright.service.tracking.extract;

import org.jspecify.annotations.NullMarked;
