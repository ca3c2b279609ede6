package io.mailwright.service.send;

import io.mailwright.cache.LedgerSend;
import io.mailwright.domain.send.Send;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.SendState;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Reads the ledger's entries as sends, and writes plans for it. */
final class Sends {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Sends() {}

    /** What is sent to whom and when, as JSON. Two plans that mean the same are the same text. */
    static String plan(SendPlan plan) {
        return JSON.writeValueAsString(
                new SendPlan(
                        plan.emailId(),
                        sorted(plan.lists()),
                        sorted(plan.suppressed()),
                        plan.from(),
                        plan.additional(),
                        plan.multipart(),
                        plan.trackLinks(),
                        plan.at(),
                        plan.test(),
                        plan.subscriber()));
    }

    private static List<Long> sorted(List<Long> ids) {
        return ids.stream().distinct().sorted().toList();
    }

    static SendPlan plan(LedgerSend entry) {
        return read(entry.plan());
    }

    static SendPlan read(String plan) {
        return JSON.readValue(plan, SendPlan.class);
    }

    static Send of(LedgerSend entry) {
        return new Send(
                entry.id(),
                entry.jobId(),
                plan(entry),
                SendState.valueOf(entry.state()),
                entry.reason(),
                entry.askedAt());
    }
}
