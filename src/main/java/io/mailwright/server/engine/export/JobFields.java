package io.mailwright.server.engine.export;

import io.mailwright.server.store.Job;
import io.mailwright.xmlapi.wire.SummaryNames;
import io.mailwright.xmlapi.wire.WireTime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is told of a job beside its counts, in the order of {@code tracking.md} T1 (X). */
public final class JobFields {
    private JobFields() {}

    public static Map<String, String> of(Job job) {
        var content = job.content();
        var begun = Objects.requireNonNullElse(job.started(), job.planned());
        var fields = new LinkedHashMap<String, String>();
        fields.put("emailID", Long.toString(content.email()));
        fields.put("emailName", content.emailName());
        fields.put("subject", content.subject());
        fields.put("fromName", content.fromName());
        fields.put("fromEmail", content.fromEmail());
        fields.put("sendDate", WireTime.dateTime(begun));
        fields.put("jobStatus", SummaryNames.word(job.state()));
        return fields;
    }
}
