package io.mailwright.xmlapi.bulk;

import io.mailwright.domain.tracking.Event;

import java.util.function.Consumer;

/** Takes what an exported file tells, in its order: jobs, people, events. */
public record BulkReader(
        Consumer<BulkJob> jobs, Consumer<BulkPerson> people, Consumer<Event> events) {}
