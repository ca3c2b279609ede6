package io.mailwright.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.KnownHome;
import io.mailwright.service.tracking.KnownAccount;
import io.mailwright.service.tracking.KnownPeople;
import io.mailwright.ui.TestFrame;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** Every number of who is quiet and who is active, beside a count of the raw events. */
class KnownEngagementTest {
    private final TestFrame window = new TestFrame();

    @Test
    void everyCrowdIsThatOfACount() {
        var humanOnly = new SimpleBooleanProperty();
        var model = new EngagementViewModel(KnownHome.services(), humanOnly, window.frame());
        model.open();
        for (boolean human : new boolean[] {false, true}) {
            humanOnly.set(human);
            var people = new KnownPeople(human);
            var known = Objects.requireNonNull(model.knownProperty().get());
            assertThat(known.asOf()).isEqualTo(KnownAccount.known().last());
            for (var crowd : Crowd.values()) {
                model.crowdProperty().set(crowd);
                var wanted =
                        switch (crowd) {
                            case QUIET_30 -> people.quiet(30);
                            case QUIET_90 -> people.quiet(90);
                            case QUIET_180 -> people.quiet(180);
                            case MOST_ACTIVE -> people.mostActive();
                        };
                assertThat(wanted).isNotEmpty();
                assertThat(known.counts()).containsEntry(crowd, (long) wanted.size());
                assertThat(shown(model)).as("%s, %s", crowd, human).isEqualTo(wanted);
            }
        }
        model.close();
        assertThat(window.problems()).isEmpty();
    }

    private static List<?> shown(EngagementViewModel model) {
        var rows = model.people().rows();
        int before;
        do {
            before = rows.size();
            model.people().readMore();
        } while (rows.size() > before);
        return rows;
    }
}
