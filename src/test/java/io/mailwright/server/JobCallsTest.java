package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Status;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What jobs come of the calls that make them. */
class JobCallsTest {
    private static final String EMAIL =
            "<search_type>emailid</search_type><search_value>1</search_value>";
    private static final String FOOTER =
            "%%unsub_center_url%% %%member_busname%% %%member_addr%% %%member_city%%";

    @TempDir private Path data;
    private TestServer server;
    private Store store;

    @BeforeEach
    void start() {
        server = new TestServer(data);
        store = Store.open(data.resolve("account.db"), InstantSource.fixed(TestServer.NOW));
        list("Spring");
        list("Never");
        server.call(
                "<system_name>email</system_name><action>add</action><sub_action>HTMLPaste</sub_action>"
                        + "<email_name>March</email_name><email_subject>News</email_subject>"
                        + "<email_body>Hello %s</email_body>".formatted(FOOTER));
    }

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    private void list(String name) {
        server.call(
                "<system_name>list</system_name><action>add</action><list_type>public</list_type>"
                        + "<list_name>%s</list_name>".formatted(name));
    }

    private Job sent(String elements) {
        return job("<action>send</action>" + EMAIL + elements);
    }

    private Job job(String elements) {
        var id = server.call("<system_name>job</system_name>" + elements, "job_description");
        return store.read(tables -> tables.jobs().find(Long.parseLong(id)).orElseThrow());
    }

    private List<Long> targets(Job job, boolean suppressed) {
        return store.read(tables -> tables.jobs().targets(job.id(), suppressed));
    }

    @Test
    void everyElementCounts() {
        var job =
                sent(
                        "<from_name>Harbour Books</from_name><from_email>news@example.org</from_email>"
                                + "<additional>spring-a</additional><multipart_mime>true</multipart_mime>"
                                + "<track_links>false</track_links><send_date>3/9/2012</send_date>"
                                + "<send_time>17:35</send_time>"
                                + "<lists><list>2</list><list>1</list></lists>"
                                + "<suppress><list>3</list></suppress><test_send>true</test_send>");

        assertThat(job.kind()).isEqualTo(Job.Kind.LISTS);
        assertThat(job.content())
                .isEqualTo(
                        new Job.Content(
                                1,
                                "March",
                                "News",
                                "Hello " + FOOTER,
                                null,
                                "Harbour Books",
                                "news@example.org",
                                "spring-a",
                                true,
                                false));
        assertThat(job.test()).isTrue();
        assertThat(job.transactional()).isFalse();
        assertThat(job.planned()).isEqualTo(Instant.parse("2012-03-09T23:35:00Z"));
        assertThat(targets(job, false)).containsExactly(1L, 2L);
        assertThat(targets(job, true)).containsExactly(3L);
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        var job = sent("<lists><list>2</list></lists>");

        assertThat(job.content().fromName()).isEmpty();
        assertThat(job.content().fromEmail()).isEmpty();
        assertThat(job.content().multipart()).isFalse();
        assertThat(job.content().trackLinks()).isTrue();
        assertThat(job.test()).isFalse();
        assertThat(job.planned()).isEqualTo(TestServer.NOW);
        assertThat(targets(job, true)).isEmpty();
    }

    @Test
    void aMomentThatHasPassedIsAtOnce() {
        var job =
                sent(
                        "<lists><list>2</list></lists><send_date>8/31/2010</send_date>"
                                + "<send_time>8:49</send_time>");
        var later =
                sent(
                        "<lists><list>2</list></lists><send_date>8/31/2010</send_date>"
                                + "<send_time>8:51</send_time>");

        assertThat(job.planned()).isEqualTo(TestServer.NOW);
        assertThat(later.planned()).isEqualTo(TestServer.NOW.plusSeconds(60));
    }

    @Test
    void theContentIsThatOfTheMomentOfTheCall() {
        var before = sent("<lists><list>2</list></lists>");
        server.call(
                "<system_name>email</system_name><action>add</action><sub_action>text</sub_action>"
                        + EMAIL
                        + "<email_body>Words %s</email_body>".formatted(FOOTER));
        var after = sent("<lists><list>2</list></lists>");

        assertThat(before.content().text()).isNull();
        assertThat(after.content().text()).startsWith("Words ");
        var kept = store.read(tables -> tables.jobs().find(before.id()).orElseThrow());
        assertThat(kept.content()).isEqualTo(before.content());
    }

    @Test
    void aJobToOneHasOneRecipient() {
        long ann =
                store.change(tables -> {
                    long id =
                            tables.subscribers()
                                    .create(
                                            "ann@example.org",
                                            io.mailwright.domain.EmailType.HTML,
                                            java.util.Map.of())
                                    .id();
                    tables.memberships().put(1, id, Status.ACTIVE, null, TestServer.NOW);
                    return id;
                });

        var job =
                job(
                        "<action>send_single</action>%s<search_value2>%d</search_value2>"
                                .formatted(EMAIL, ann));

        assertThat(job.kind()).isEqualTo(Job.Kind.SINGLE);
        assertThat(targets(job, false)).isEmpty();
        var recipient = store.read(tables -> tables.recipients().find(job.id(), 0, ann));
        assertThat(recipient.orElseThrow().list()).isEqualTo(1);
    }

    @Test
    void aRefusedJobLeavesNothing() {
        server.call(
                "<system_name>job</system_name><action>send</action>%s".formatted(EMAIL)
                        + "<lists><list>2</list><list>99</list></lists>");

        assertThat(store.<List<Long>>read(tables -> tables.jobs().unfinished())).isEmpty();
        assertThat(
                        store.<List<Long>>read(tables ->
                                tables.jobs()
                                        .scheduled(TestServer.NOW.plus(Duration.ofDays(9999)))))
                .isEmpty();
    }
}
