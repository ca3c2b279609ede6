package io.mailwright.xmlapi.bulk;

import io.mailwright.domain.tracking.JobSummary;

import java.util.List;

/**
 * A job in an exported file.
 *
 * @param additional the free text kept with it; empty if there is none
 */
public record BulkJob(
        long job, boolean test, JobSummary summary, String additional, List<Long> lists) {}
