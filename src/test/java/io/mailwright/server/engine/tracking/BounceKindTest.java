package io.mailwright.server.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.tracking.BounceCategory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceKindTest {
    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 <a@example.org>: Recipient address rejected, HARD, 2001",
        "550, 550 No such user here, HARD, 2001",
        "550, 550 mailbox unavailable, HARD, 2001",
        "550, 550 whatever, HARD, 2001",
        "550, 550 5.1.2 host unknown, HARD, 2002",
        "553, 553 bad address syntax, HARD, 2003",
        "552, 552 5.2.2 mailbox full, SOFT, 3001",
        "452, 452 over quota, SOFT, 3001",
        "550, 550 5.2.1 account disabled, HARD, 3002",
        "450, 450 4.2.1 inactive for now, SOFT, 3002",
        "554, 554 5.7.1 message rejected as spam, BLOCK, 1004",
        "554, 554 5.7.1 listed at zen.spamhaus.org, BLOCK, 1002",
        "550, 550 5.7.26 unauthenticated mail, BLOCK, 1010",
        "550, 550 too many complaints, BLOCK, 1001",
        "550, 550 5.7.1 not wanted, BLOCK, 1999",
        "451, 451 4.3.2 try later, TECHNICAL, 4001",
        "421, 421 closing, TECHNICAL, 4001",
        "554, 554 5.6.1 bad format, TECHNICAL, 4002",
        "450, 450 4.4.1 no route, TECHNICAL, 4003",
        "451, 451 local error, SOFT, 4999",
        "571, 571 no, HARD, 4999",
        "0, nothing, UNKNOWN, 9999",
    })
    void theAnswerOfAMailServerTellsTheKind(
            int code, String answer, BounceCategory category, int subcategory) {
        assertThat(BounceKind.of(code, answer)).isEqualTo(new BounceKind(category, subcategory));
    }
}
