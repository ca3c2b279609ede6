package io.mailwright.server.handler;

import io.mailwright.domain.Status;
import io.mailwright.server.engine.Engine;
import io.mailwright.server.engine.export.Export;
import io.mailwright.server.engine.export.ExportKind;
import io.mailwright.server.engine.export.ExportSpec;
import io.mailwright.server.engine.export.ExportSpec.Period;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.WireStatus;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the order for an export ({@code tracking.md} T10 to T16, grades V and C). */
final class RequestExport implements CallHandler {
    private static final List<String> ENDS = List.of("startdate", "enddate");

    private final ExportKind kind;
    private final Engine engine;

    private RequestExport(ExportKind kind, Engine engine) {
        this.kind = kind;
        this.engine = engine;
    }

    /** One for each kind. */
    static List<RequestExport> all(Engine engine) {
        return Arrays.stream(ExportKind.values())
                .map(kind -> new RequestExport(kind, engine))
                .toList();
    }

    @Override
    public Route route() {
        return new Route(kind.system(), kind.action(), kind.subAction());
    }

    @Override
    public Reply handle(CallRequest request) {
        long batch =
                engine.store().change(tables -> Export.ask(tables, kind, spec(tables, request)));
        engine.wakeBatches();
        return out -> {
            out.open(kind.system().payload());
            out.field("info", "Your request has been recorded");
            out.field("batchID", batch);
            out.close();
        };
    }

    private ExportSpec spec(Tables tables, CallRequest request) {
        var events = DateRange.of(request, "daterange");
        boolean hasJobRange = request.system().child("jobdaterange").isPresent();
        var jobs = hasJobRange ? DateRange.of(request, "jobdaterange") : jobs(events);
        return new ExportSpec(
                job(tables, request),
                list(tables, request),
                status(request),
                period(events),
                period(jobs),
                asked(request));
    }

    /** Without a range of its own, the sends of all jobs are limited as the events are (V). */
    private DateRange jobs(DateRange events) {
        return kind == ExportKind.ALL_JOBS ? events : DateRange.ALL;
    }

    private static Period period(DateRange range) {
        return new Period(range.from().toEpochMilli(), range.until().toEpochMilli());
    }

    private long job(Tables tables, CallRequest request) {
        if (!kind.ofOneJob()) {
            return 0;
        }
        request.searchType("jobID");
        return JobAnswers.existing(tables, request.id("search_value")).id();
    }

    /** {@code lid} is the word of the vendor for statuses; {@code listid} is read too (X). */
    private long list(Tables tables, CallRequest request) {
        boolean isList =
                switch (kind) {
                    case LIST -> !request.searchType("listid").isEmpty();
                    case STATUSES -> !request.searchType("", "lid", "listid").isEmpty();
                    case ALL_JOBS, JOB, JOB_ATTRIBUTES, SENT, SENT_ATTRIBUTES -> false;
                };
        return isList ? ListAnswers.existing(tables, request.id("search_value")).id() : 0;
    }

    private @Nullable Status status(CallRequest request) {
        var word = request.text("search_status");
        if (kind != ExportKind.LIST || word.isEmpty()) {
            return null;
        }
        return WireStatus.parse(word).orElseThrow(() -> CallRequest.invalid("search_status", word));
    }

    /** What the root of the file repeats of the request (T17, X). */
    private Map<String, String> asked(CallRequest request) {
        var asked = new LinkedHashMap<String, String>();
        for (var end : ENDS) {
            put(asked, end, range(request, "daterange", end));
        }
        for (var end : ENDS) {
            put(asked, "job" + end, range(request, "jobdaterange", end));
        }
        if (kind.ofOneJob()) {
            put(asked, "jobID", request.text("search_value"));
        } else if (kind != ExportKind.ALL_JOBS) {
            put(asked, "listid", request.text("search_value"));
        }
        if (kind == ExportKind.LIST) {
            put(asked, "search_status", request.text("search_status"));
        }
        return asked;
    }

    private static String range(CallRequest request, String range, String end) {
        return request.system().child(range).map(element -> element.text(end)).orElse("");
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (!value.isEmpty()) {
            asked.put(name, value);
        }
    }
}
