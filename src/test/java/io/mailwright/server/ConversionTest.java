package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The beacon of {@code tracking.md} T7, which answers a picture whatever it was told. */
class ConversionTest {
    @TempDir private Path data;
    private TrackedMailing mailing;
    private long ann;
    private long job;
    private long link;

    @BeforeEach
    void open() throws InterruptedException {
        mailing = new TrackedMailing(data);
        ann = mailing.subscriber("ann@example.org", Map.of());
        job = mailing.job("<a href=\"https://example.org/\">x</a>");
        mailing.send(job);
        link = mailing.store.change(t -> t.links().idOf(job, "https://example.org/", "", true));
    }

    @AfterEach
    void close() {
        mailing.close();
    }

    private String beacon() {
        return """
        <system><system_name>tracking</system_name><action>conversion</action>
        <member_id>10000001</member_id><job_id>%d</job_id><email></email><sub_id>%d</sub_id>
        <list>%d</list><BatchID>1</BatchID><original_link_id>%d</original_link_id>
        <conversion_link_id>2</conversion_link_id><link_alias>Purchase</link_alias>
        <display_order>2</display_order><data_set>
        <data amt="1" unit="Purchases" accumulate="true" />
        <data amt="49.90" unit="Total Amount" accumulate="true" /></data_set></system>
        """
                .formatted(job, ann, mailing.list, link);
    }

    @Test
    void whatWasDoneIsCounted() {
        assertIsPicture(send("/conversion.aspx", beacon()));
        assertThat(mailing.events(job))
                .extracting(Event::detail)
                .containsExactly(
                        new Detail.Conversion(link, "Purchases", "1", "Purchase"),
                        new Detail.Conversion(link, "Total Amount", "49.90", "Purchase"));
        assertThat(mailing.events(job))
                .allSatisfy(event -> assertThat(event.subscriber()).isEqualTo(ann));
    }

    @Test
    void theAddressAloneAndNoDataWillDo() {
        var xml =
                beacon().replaceAll("<sub_id>.*</sub_id>", "")
                        .replace("<email></email>", "<email>Ann@example.org</email>")
                        .replaceAll("(?s)<data_set>.*</data_set>", "<data_set/>");
        assertIsPicture(send("/Conversion.ASPX", xml));
        assertThat(mailing.events(job))
                .extracting(Event::detail)
                .containsExactly(new Detail.Conversion(link, "", "", "Purchase"));
    }

    @Test
    void whatCannotBeIsAnsweredAlikeAndNotCounted() {
        for (var xml :
                new String[] {
                    "",
                    "<system>",
                    beacon().replace("10000001", "10000002"),
                    beacon().replace("<sub_id>", "<sub_id>9"),
                    beacon().replace("<job_id>", "<job_id>x"),
                    beacon().replace("<job_id>", "<job_id>9999999999999999999999"),
                    beacon().replace("conversion</action>", "delete</action>"),
                    "<!DOCTYPE x [<!ENTITY a \"b\">]>" + beacon()
                }) {
            assertIsPicture(send("/conversion.aspx", xml));
        }
        assertIsPicture(mailing.get(mailing.root().resolve("/conversion.aspx")));
        var head =
                HttpRequest.newBuilder(
                                mailing.root().resolve("/conversion.aspx?xml=" + coded(beacon())))
                        .HEAD();
        assertThat(mailing.ask(head).statusCode()).isEqualTo(200);
        assertThat(mailing.events(job)).isEmpty();
    }

    @Test
    void ofOneMessageNoMoreThanAHundredCount() {
        for (int i = 0; i < 52; i++) {
            assertIsPicture(send("/conversion.aspx", beacon()));
        }
        assertThat(mailing.events(job)).hasSize(100);
    }

    private HttpResponse<String> send(String path, String xml) {
        return mailing.get(mailing.root().resolve(path + "?xml=" + coded(xml)));
    }

    private static String coded(String xml) {
        return URLEncoder.encode(xml, StandardCharsets.UTF_8);
    }

    private static void assertIsPicture(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(answer.body()).startsWith("GIF89a").hasSize(43);
    }
}
