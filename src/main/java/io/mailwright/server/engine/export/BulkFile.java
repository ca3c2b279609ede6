package io.mailwright.server.engine.export;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.server.engine.export.ExportKind.Events;
import io.mailwright.server.store.ExportTable.Person;
import io.mailwright.server.store.JobPeriod;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.AttributeNames;
import io.mailwright.xmlapi.wire.EventFields;
import io.mailwright.xmlapi.wire.SummaryNames;
import io.mailwright.xmlapi.wire.WireStatus;
import io.mailwright.xmlapi.wire.WireTime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of one export, from one moment's state of the store ({@code tracking.md} T17, X): the
 * jobs, then the people, then the events. Nothing is kept in memory.
 */
final class BulkFile {
    private final ExportKind kind;
    private final ExportSpec spec;
    private final Tables tables;
    private final List<Attribute> attributes;
    private final BulkWriter out;

    BulkFile(ExportKind kind, ExportSpec spec, Tables tables, BulkWriter out) {
        this.kind = kind;
        this.spec = spec;
        this.tables = tables;
        this.attributes = tables.attributes().all();
        this.out = out;
    }

    void write(long batch) {
        out.begin();
        out.open("bulkasync", root(batch));
        if (kind.events() != Events.NONE) {
            out.open("jobs", Map.of());
            tables.jobs().ids(jobs()).forEach(this::job);
            out.close();
        }
        out.open("subscribers", Map.of());
        people();
        out.close();
        if (kind.events() != Events.NONE) {
            out.open("events", Map.of());
            tables.jobs().ids(jobs()).forEach(this::events);
            out.close();
        }
        out.close();
        out.end();
    }

    private Map<String, String> root(long batch) {
        var root = new LinkedHashMap<String, String>();
        root.put("batchid", Long.toString(batch));
        root.put("type", kind.subAction());
        root.put("action", kind.action());
        root.put("version", "1");
        root.put("memberid", memberId());
        root.put("created", WireTime.dateTime(tables.now()));
        root.putAll(spec.asked());
        return root;
    }

    private String memberId() {
        return Long.toString(tables.settings().account().memberId());
    }

    private JobPeriod jobs() {
        return new JobPeriod(spec.job(), spec.jobs().begin(), spec.jobs().end());
    }

    private void job(long id) {
        var job = tables.jobs().find(id).orElseThrow();
        var head = new LinkedHashMap<String, String>();
        head.put("jobID", Long.toString(id));
        head.put("memberid", memberId());
        head.put("test", job.test() ? "True" : "False");
        out.open("job", head);
        out.fields(JobFields.of(job));
        tables.figures()
                .counts(id)
                .forEach((count, number) ->
                        out.field(SummaryNames.of(count), Long.toString(number)));
        out.fields(Map.of("additional", job.content().additional()));
        out.open("lists", Map.of());
        tables.jobs().targets(id, false).forEach(list -> out.field("listid", Long.toString(list)));
        out.close();
        out.close();
    }

    private void people() {
        var table = tables.exports();
        switch (kind) {
            case ALL_JOBS, JOB, JOB_ATTRIBUTES ->
                    table.eachWithEvents(
                            jobs(), spec.events().begin(), spec.events().end(), this::person);
            case SENT, SENT_ATTRIBUTES -> table.eachRecipient(spec.job(), this::person);
            case LIST -> table.eachOnList(spec.list(), spec.status(), this::person);
            case STATUSES -> {
                if (spec.list() == 0) {
                    table.each(this::person);
                } else {
                    table.eachOnList(spec.list(), null, this::person);
                }
            }
        }
    }

    private void person(Person person) {
        out.element("subscriber", head(person), fields(person));
    }

    private Map<String, String> head(Person person) {
        var head = new LinkedHashMap<String, String>();
        head.put("subid", Long.toString(person.subscriber().id()));
        head.put("status", WireStatus.word(person.status()));
        if (kind == ExportKind.LIST) {
            head.put("listid", Long.toString(spec.list()));
            if (person.joined() != null) {
                head.put("joined", WireTime.dateTime(person.joined()));
            }
            if (person.changed() != null && person.status() == Status.UNSUBSCRIBED) {
                head.put("unsubscribed", WireTime.dateTime(person.changed()));
            }
        }
        return head;
    }

    private Map<String, String> fields(Person person) {
        var subscriber = person.subscriber();
        var fields = new LinkedHashMap<String, String>();
        fields.put(AttributeNames.toElement(Attribute.EMAIL_ADDRESS), subscriber.email());
        if (kind.attributes()) {
            fields.put(
                    AttributeNames.toElement(Attribute.EMAIL_TYPE),
                    subscriber.emailType() == EmailType.TEXT ? "Text" : "HTML");
            for (var attribute : attributes) {
                var value = subscriber.attributes().getOrDefault(attribute.name(), "");
                fields.putIfAbsent(AttributeNames.toElement(attribute.name()), value);
            }
        }
        return fields;
    }

    private void events(long job) {
        var period = spec.events();
        if (kind.events() == Events.SENDING) {
            tables.sent().each(job, true, period.begin(), period.end(), this::event);
        } else {
            tables.events()
                    .each(
                            job,
                            period.begin(),
                            period.end(),
                            event -> event(new AddressedEvent(event, "")));
        }
    }

    private void event(AddressedEvent event) {
        var fields = EventFields.of(event.event(), "");
        out.element("event", fields.attributes(), fields.children());
    }
}
