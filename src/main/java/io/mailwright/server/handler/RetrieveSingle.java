package io.mailwright.server.handler;

import io.mailwright.domain.tracking.RecipientSummary;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.BounceWords;
import io.mailwright.xmlapi.wire.ErrorCode;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Answers what became of one job for one subscriber ({@code tracking.md} T3: the request grade C,
 * all children X).
 */
final class RetrieveSingle implements CallHandler {
    private final Store store;

    RetrieveSingle(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.TRACKING, "retrieve", "single");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("jobID");
        long job = request.id("search_value");
        long subscriber = request.id("search_value2");
        var summary =
                store.read(tables -> {
                    JobAnswers.existing(tables, job);
                    SubscriberAnswers.existing(tables, subscriber);
                    return tables.figures().single(job, subscriber);
                });
        return summary.map(RetrieveSingle::reply)
                .orElseThrow(() -> new ApiError(ErrorCode.NO_RESULTS));
    }

    private static Reply reply(RecipientSummary summary) {
        return out -> {
            out.open("tracking");
            out.open("subscriber");
            out.field("subid", summary.subscriber());
            out.field("Email__Address", summary.email());
            out.field("listid", summary.list());
            time(out, "sentDate", summary.sentAt());
            var bounce = summary.bounce();
            time(out, "bounceDate", bounce == null ? null : bounce.at());
            out.field("bounceCategory", bounce == null ? "" : BounceWords.word(bounce.category()));
            out.field("openCount", summary.opens().count());
            time(out, "firstOpenDate", summary.opens().first());
            out.field("clickCount", summary.clicks().count());
            time(out, "firstClickDate", summary.clicks().first());
            time(out, "unsubscribeDate", summary.unsubscribedAt());
            out.field("forwardCount", summary.forwards());
            out.close();
            out.close();
        };
    }

    /** Empty for what did not happen (X). */
    private static void time(ReplyWriter out, String name, @Nullable Instant at) {
        out.field(name, at == null ? "" : WireTime.dateTime(at));
    }
}
