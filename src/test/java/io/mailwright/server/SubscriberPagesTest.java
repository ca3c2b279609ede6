package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.UnsubscribeScope;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The pages on which people see and change what the account knows, reached by a real message. */
class SubscriberPagesTest {
    private static final String BODY =
            """
            <p style="color:red">%%First Name%% <img src="https://cdn.example.org/a.png">
            %%xtshortdate%% %%=v(@x)=%%%%[SET @x = [_messagecontext]]%%%%=v(@x)=%%</p>
            """;

    @TempDir private Path data;
    private TrackedMailing mailing;
    private long ann;
    private long job;
    private long offers;
    private long hidden;

    @BeforeEach
    void open() throws InterruptedException {
        mailing = new TrackedMailing(data);
        mailing.change(tables -> {
            offers = tables.lists().create("Offers", ListType.PUBLIC, mailing.now);
            hidden = tables.lists().create("Bad payers", ListType.PRIVATE, mailing.now);
            var add = tables.attributes();
            add.add(attribute("Region", DataType.TEXT, true, true, List.of("North", "South")));
            add.add(attribute("Birthday", DataType.DATE, false, true, List.of()));
            add.add(attribute("Children", DataType.NUMBER, false, true, List.of()));
            add.add(attribute("Member", DataType.BOOLEAN, false, true, List.of()));
            add.add(attribute("Customer since", DataType.TEXT, false, false, List.of()));
            add.add(
                    new Attribute(
                            "Score", "", "", DataType.NUMBER, false, 0, 9, true, "", List.of()));
        });
        ann =
                mailing.subscriber(
                        "ann@example.org",
                        Map.of(
                                "First Name",
                                "Ann <b>\"",
                                "Region",
                                "North",
                                "Birthday",
                                "2/29/1980",
                                "Customer since",
                                "2004",
                                "Score",
                                "7"));
        mailing.change(t -> t.memberships().put(hidden, ann, Status.ACTIVE, null, mailing.now));
        job = mailing.job(BODY);
        mailing.send(job);
    }

    private static Attribute attribute(
            String name, DataType type, boolean required, boolean editable, List<String> values) {
        return new Attribute(
                name, "", "", type, required, 0, 100, editable, "Your " + name, values);
    }

    @AfterEach
    void close() {
        mailing.close();
    }

    private Subscriber ann() {
        return mailing.store.read(tables -> tables.subscribers().find(ann)).orElseThrow();
    }

    @Test
    void theProfileShowsWhatOneMaySee() throws Exception {
        Golden.assertPage("profile", mailing.get(mailing.link(job, ann, 'p')));
    }

    @Test
    void whatIsChangedIsStoredAsTheAccountWritesIt() throws Exception {
        var link = mailing.link(job, ann, 'p');
        var answer =
                mailing.post(
                        link,
                        "a.First Name",
                        "Anna",
                        "a.Region",
                        "South",
                        "a.Birthday",
                        "1981-03-04",
                        "a.Children",
                        "",
                        "a.Member",
                        "True",
                        "type",
                        "Text");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Your details are saved.");
        assertThat(ann().emailType()).isEqualTo(EmailType.TEXT);
        assertThat(ann().attributes())
                .containsEntry("First Name", "Anna")
                .containsEntry("Region", "South")
                .containsEntry("Birthday", "3/4/1981")
                .containsEntry("Member", "True")
                .containsEntry("Customer since", "2004")
                .containsEntry("Score", "7");
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void whatBreaksARuleIsToldAndNothingIsStored() throws Exception {
        var before = ann();
        var answer =
                mailing.post(
                        mailing.link(job, ann, 'p'),
                        "a.First Name",
                        "Anna",
                        "a.Region",
                        "",
                        "a.Children",
                        "two");
        assertThat(answer.statusCode()).isEqualTo(422);
        Golden.assertPage("profile-wrong", answer);
        assertThat(ann()).isEqualTo(before);
        mailing.post(mailing.link(job, ann, 'p'), "a.Region", "East");
        assertThat(ann()).isEqualTo(before);
    }

    @Test
    void whatOneMustNotChangeCannotBeSent() throws Exception {
        var before = ann();
        var answer =
                mailing.post(
                        mailing.link(job, ann, 'p'),
                        "a.Score",
                        "99",
                        "a.Customer since",
                        "1990",
                        "a.Email Address",
                        "bob@example.org",
                        "a.Nothing",
                        "x",
                        "a.status",
                        "active");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ann()).isEqualTo(before);
    }

    @Test
    void thePublicListsAreThereToChoose() throws Exception {
        var link = mailing.link(job, ann, 's');
        Golden.assertPage("subscriptions", mailing.get(link));
        var answer =
                mailing.post(
                        link, "shown", id(mailing.list), "shown", id(offers), "list", id(offers));
        assertThat(answer.body()).contains("Your choice is saved.");
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(mailing.standing(ann, offers)).isEqualTo(Status.ACTIVE);
        assertThat(mailing.standing(ann, hidden)).isEqualTo(Status.ACTIVE);
        assertThat(mailing.events(job))
                .extracting(Event::list, Event::detail)
                .containsExactly(
                        tuple(
                                mailing.list,
                                new Detail.Unsubscribe(
                                        UnsubscribeScope.LIST, "On the subscription page")));
    }

    @Test
    void whatWasNotShownStaysAsItIs() throws Exception {
        var link = mailing.link(job, ann, 's');
        mailing.post(link, "shown", id(offers), "shown", id(hidden), "shown", "x", "list", "99");
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.ACTIVE);
        assertThat(mailing.standing(ann, hidden)).isEqualTo(Status.ACTIVE);
        mailing.post(link, "list", id(offers));
        assertThat(mailing.store.read(t -> t.memberships().of(ann)).size()).isEqualTo(3);
        assertThat(mailing.events(job)).isEmpty();
    }

    @Test
    void whoHadLeftEverythingComesBackToWhatIsChosenOnly() throws Exception {
        mailing.post(mailing.link(job, ann, 'u'), "scope", "all");
        var link = mailing.link(job, ann, 's');
        assertThat(mailing.get(link).body()).doesNotContain("checked");
        mailing.post(link, "shown", id(mailing.list), "shown", id(offers), "list", id(offers));
        assertThat(mailing.isBlocked("ann@example.org")).isFalse();
        assertThat(mailing.standing(ann, mailing.master())).isEqualTo(Status.ACTIVE);
        assertThat(mailing.standing(ann, offers)).isEqualTo(Status.ACTIVE);
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(mailing.standing(ann, hidden)).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void aSubscriptionIsConfirmedByAForm() throws Exception {
        var link = mailing.link(job, ann, 'd');
        assertThat(mailing.get(link).body()).contains("Thank you");
        mailing.post(mailing.link(job, ann, 'u'), "scope", "list");
        Golden.assertPage("confirm", mailing.get(link));
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(mailing.post(link, "confirm", "yes").body()).contains("Thank you");
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void theWebCopyIsTheMessageAsItWasSent() throws Exception {
        mailing.now = mailing.now.plus(Duration.ofDays(40));
        var answer = mailing.get(mailing.link(job, ann, 'v'));
        assertThat(answer.statusCode()).isEqualTo(200);
        var links = mailing.links(job, ann, 'o').getFirst().toString();
        assertThat(answer.body())
                .contains("Ann &lt;b&gt;&quot;")
                .contains("08/31/2010")
                .contains("VAWP")
                .contains(links)
                .contains("Harbour &amp; Pine, 1 Quay, Cork");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("sandbox")
                .doesNotContain("allow-scripts")
                .doesNotContain("script-src");
        assertThat(mailing.events(job)).isEmpty();
    }

    @Test
    void ofOneWhoWasDeletedNothingIsLeftToShow() throws Exception {
        mailing.change(tables -> {
            tables.memberships().removeAll(ann);
            tables.subscribers().delete(ann);
        });
        for (char letter : new char[] {'v', 'p', 's', 'd'}) {
            var answer = mailing.get(mailing.link(job, ann, letter));
            assertThat(answer.statusCode()).as("%s", letter).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("ann@");
        }
        var left = mailing.post(mailing.link(job, ann, 'u'), "scope", "all");
        assertThat(left.statusCode()).isEqualTo(200);
    }

    @Test
    void theWordsAreInEnglishWhereThereIsNoOtherLanguage() throws Exception {
        var request =
                HttpRequest.newBuilder(mailing.link(job, ann, 's'))
                        .header("Accept-Language", "tlh, de;q=0.8, *;q=0.1");
        assertThat(mailing.ask(request).body()).contains("lang=\"en\"").contains("What you want");
    }

    private static String id(long id) {
        return Long.toString(id);
    }
}
