package io.mailwright.cache;

import java.time.Instant;

/** How a file was uploaded, as {@link UploadStore#create} got it, and when. */
public record LedgerPlan(String plan, Instant at) {}
