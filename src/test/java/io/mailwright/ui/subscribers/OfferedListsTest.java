package io.mailwright.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class OfferedListsTest {
    private static final MailList EVERYBODY = list(1, ListType.MASTER);
    private static final MailList OPEN = list(2, ListType.PUBLIC);
    private static final MailList CLOSED = list(3, ListType.PRIVATE);
    private static final MailList THEIRS = list(4, ListType.SALESFORCE);
    private static final List<MailList> ALL = List.of(EVERYBODY, OPEN, CLOSED, THEIRS);

    @Test
    void peopleAreOnlyPutOnListsMadeByHand() {
        assertThat(OfferedLists.usable(ALL)).containsExactly(OPEN, CLOSED);
        assertThat(OfferedLists.addable(ALL, List.of(on(EVERYBODY), on(OPEN))))
                .containsExactly(CLOSED);
    }

    @Test
    void nobodyIsTakenOffTheListOfEverybody() {
        assertThat(OfferedLists.isEverybody(on(EVERYBODY), ALL)).isTrue();
        assertThat(OfferedLists.isEverybody(on(OPEN), ALL)).isFalse();
    }

    private static Membership on(MailList list) {
        return new Membership(list.id(), list.name(), Status.ACTIVE);
    }

    private static MailList list(long id, ListType type) {
        return new MailList(id, "List " + id, type, ListCounts.NONE, null, Instant.EPOCH);
    }
}
