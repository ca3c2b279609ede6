package io.mailwright.service.tracking.extract;

import io.mailwright.cache.ToldJob;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.Origin;
import io.mailwright.domain.tracking.Told;
import io.mailwright.domain.tracking.ToldList;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.xmlapi.wire.BounceWords;
import io.mailwright.xmlapi.wire.SummaryNames;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Understands the rows of an extract and puts them into a load. */
final class ExtractRows {
    private final TrackingLoad load;
    private final Set<EventType> types;
    private final Instant now;
    private final Map<Long, JobSummary> jobs = new LinkedHashMap<>();
    private final Map<Long, Map<String, String>> ofJobs = new HashMap<>();
    private final ToldKeys keys = new ToldKeys();
    private Instant newest = Instant.EPOCH;
    private long events;
    private long told;

    /**
     * @param files those the extract has: of what they would tell and do not, there was none
     */
    ExtractRows(TrackingLoad load, Set<ExtractFile> files, Instant now) {
        this.load = load;
        this.types =
                files.stream()
                        .map(ExtractFile::type)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        this.now = now;
    }

    void add(ExtractFile file, ExtractRow row) {
        switch (file) {
            case JOBS -> job(row);
            case LISTS -> {
                var told = ToldRow.list(row);
                see(told.created());
                load.list(row.id("ListID"), told);
            }
            case SUBSCRIBERS -> {
                load.person(row.id("SubscriberID"), row.address());
                tell(ToldRow.standing(row), row);
            }
            case ATTRIBUTES -> tell(ToldRow.attributes(row), row);
            case MEMBERSHIPS -> {
                load.list(row.id("ListID"), ToldList.named(row.text("ListName")));
                tell(ToldRow.membership(row), row);
            }
            case STATUS_CHANGES -> tell(ToldRow.change(row), row);
            case SURVEYS -> tell(ToldRow.answer(row), row);
            case IMPRESSIONS -> tell(ToldRow.shown(row), row);
            case SENT, NOT_SENT, OPENS, CLICKS, BOUNCES, UNSUBSCRIBES, COMPLAINTS, CONVERSIONS ->
                    event(file.type().orElseThrow(), row);
        }
    }

    private void tell(Told what, ExtractRow row) {
        if (ToldRow.saysSomething(what)) {
            ToldRow.times(what).forEach(this::see);
            told++;
            load.add(row.person(), row.address(), what);
        }
        key(row, row.person(), row.address());
    }

    private void key(ExtractRow row, long person, String address) {
        var key = row.text("SubscriberKey");
        if (keys.isNew(key, address)) {
            load.add(person, address, new Told.Key(key));
        }
    }

    private void job(ExtractRow row) {
        var sent = row.time("SentTime").or(() -> row.time("SchedTime"));
        sent.ifPresent(this::see);
        long job = row.id("SendID");
        ToldRow.job(row, ofJobs.computeIfAbsent(job, _ -> new LinkedHashMap<>()));
        jobs.put(
                job,
                new JobSummary(
                        0,
                        row.text("EmailName"),
                        row.text("Subject"),
                        row.text("FromName"),
                        row.text("FromEmail"),
                        sent.orElse(null),
                        SummaryNames.state(row.text("JobStatus")).orElse(null),
                        Map.of(),
                        Map.of()));
    }

    private void event(EventType type, ExtractRow row) {
        var at = row.at("EventDate");
        see(at);
        events++;
        long job = row.id("SendID");
        long person = row.person();
        var address = row.address();
        key(row, person, address);
        ofJob(row, job, "TriggeredSendExternalKey");
        ofJob(row, job, "CampaignID");
        load.add(
                new AddressedEvent(
                        new Event(
                                type,
                                job,
                                person,
                                row.number("ListID"),
                                row.number("BatchID"),
                                at,
                                detail(type, row)),
                        address),
                origin(type, row));
    }

    /** What its events tell of a job is told by all of them alike. */
    private void ofJob(ExtractRow row, long job, String column) {
        var text = row.text(column);
        if (!text.isEmpty()) {
            ofJobs.computeIfAbsent(job, _ -> new LinkedHashMap<>()).putIfAbsent(column, text);
        }
    }

    /** Addresses of computers and coordinates are left out: nobody reports on them. */
    private static Origin origin(EventType type, ExtractRow row) {
        return type == EventType.OPEN || type == EventType.CLICK
                ? new Origin(
                        row.text("EmailClient"),
                        row.text("Browser"),
                        row.text("OperatingSystem"),
                        row.text("Device"),
                        row.text("Country"),
                        row.text("Region"),
                        row.text("City"))
                : Origin.NONE;
    }

    private static Detail detail(EventType type, ExtractRow row) {
        return switch (type) {
            case SENT, OPEN, COMPLAINT, FORWARD -> Detail.NONE;
            case NOT_SENT -> new Detail.NotSent(0, row.text("Reason"));
            case CLICK -> new Detail.Click(row.number("URLID"), row.text("URL"), row.text("Alias"));
            case BOUNCE ->
                    new Detail.Bounce(
                            BounceWords.parse(row.text("BounceCategory")),
                            0,
                            (int) row.number("SMTPCode"),
                            row.text("BounceReason"));
            case UNSUBSCRIBE ->
                    new Detail.Unsubscribe(UnsubscribeScope.LIST, row.text("UnsubReason"));
            case CONVERSION ->
                    new Detail.Conversion(0, "", row.text("ConversionData"), row.text("LinkAlias"));
        };
    }

    private void see(@Nullable Instant at) {
        newest = at != null && at.isAfter(newest) ? at : newest;
    }

    /** All rows were added. */
    void finish() {
        jobs.forEach((job, summary) -> told(job, summary, types));
        ofJobs.keySet().stream()
                .filter(job -> !jobs.containsKey(job))
                .forEach(job -> told(job, ToldJob.NO_SUMMARY, Set.of()));
    }

    private void told(long job, JobSummary summary, Set<EventType> all) {
        var beside = summary.telling(ofJobs.getOrDefault(job, Map.of()));
        load.add(new ToldJob(job, false, beside, List.of(), all, asOf(), null));
    }

    /** An extract is as new as the newest thing in it, at least. */
    Instant asOf() {
        return newest.equals(Instant.EPOCH) || newest.isAfter(now) ? now : newest;
    }

    long jobs() {
        return jobs.size();
    }

    long events() {
        return events;
    }

    /** Rows that tell of people beside events. */
    long told() {
        return told;
    }
}
