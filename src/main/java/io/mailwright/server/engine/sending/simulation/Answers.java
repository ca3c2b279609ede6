package io.mailwright.server.engine.sending.simulation;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.server.engine.tracking.BounceKind;

import java.util.List;
import java.util.random.RandomGenerator;

/** What mail servers say when they do not take a message. */
public final class Answers {
    private static final List<String> HARD =
            List.of(
                    "550 5.1.1 user unknown",
                    "550 5.1.1 no such mailbox here",
                    "550 5.1.2 host unknown",
                    "550 5.2.1 mailbox disabled");
    private static final List<String> OTHER =
            List.of(
                    "452 4.2.2 mailbox full",
                    "552 5.2.2 over quota",
                    "450 4.2.1 mailbox inactive",
                    "554 5.7.1 message content rejected",
                    "550 5.7.1 blocked by policy list",
                    "451 4.3.2 too busy, try again later");

    private Answers() {}

    /** That nobody is there. */
    public static Detail.Bounce hard(RandomGenerator random) {
        return bounce(HARD, random);
    }

    /** That it may go better another time. */
    public static Detail.Bounce other(RandomGenerator random) {
        return bounce(OTHER, random);
    }

    private static Detail.Bounce bounce(List<String> answers, RandomGenerator random) {
        var answer = answers.get(random.nextInt(answers.size()));
        int code = Integer.parseInt(answer.substring(0, 3));
        return BounceKind.of(code, answer).detail(code, answer);
    }
}
