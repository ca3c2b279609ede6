package io.mailwright.xmlapi.call;

import io.mailwright.domain.tracking.RecipientSummary;
import io.mailwright.domain.tracking.RecipientSummary.LastBounce;
import io.mailwright.domain.tracking.RecipientSummary.Times;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.BounceWords;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What became of one job for one subscriber ({@code tracking.md} T3: the request grade C, the
 * children X and so all optional). One who was not in the job is refused with 47.
 */
public record RetrieveSingle(long job, long subscriber) implements Call<RecipientSummary> {
    @Override
    public List<Element> request() {
        return JobRequests.of("single", job, Long.toString(subscriber));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public RecipientSummary read(Element system) {
        var row = Answers.required(system, "subscriber");
        return new RecipientSummary(
                Answers.id(row, "subid", subscriber),
                row.text("Email__Address"),
                Answers.count(row.text("listid")),
                time(row, "sentDate"),
                bounce(row),
                new Times(Answers.count(row.text("openCount")), time(row, "firstOpenDate")),
                new Times(Answers.count(row.text("clickCount")), time(row, "firstClickDate")),
                time(row, "unsubscribeDate"),
                Answers.count(row.text("forwardCount")));
    }

    private static @Nullable LastBounce bounce(Element row) {
        var at = time(row, "bounceDate");
        return at == null
                ? null
                : new LastBounce(at, BounceWords.parse(row.text("bounceCategory")));
    }

    private static @Nullable Instant time(Element row, String name) {
        return WireTime.parseDateTime(row.text(name)).orElse(null);
    }
}
