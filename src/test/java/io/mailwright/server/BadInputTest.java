package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;

/** What is wrong gets its number with status 200 and changes nothing. */
class BadInputTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String ADD =
            "<system_name>subscriber</system_name><action>add</action><search_type>listid</search_type>"
                    + "<search_value>1</search_value><values><Email__Address>ann@example.org</Email__Address></values>";

    @TempDir private Path data;
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void refusesSixMegabytesAndGoesOn() {
        assertError(TestServer.document("<x>%s</x>".formatted("y".repeat(6 * MEGABYTE))), 915);
        assertError(TestServer.document("<x>%s</x>".formatted("+".repeat(6 * MEGABYTE))), 915);
        assertThat(server.call(ADD)).contains("successfully");
    }

    @Test
    void takesFiveMegabytesToTheByte() {
        var rest = ADD + "<x></x>";
        int free = 5 * MEGABYTE - TestServer.document(rest).length();
        var whole = TestServer.document(ADD + "<x>%s</x>".formatted("y".repeat(free)));

        assertError(whole.replace("<x>", "<x>y"), 915);
        assertThat(server.post(whole)).contains("successfully");
    }

    @Test
    void answersEvenWhoSendsFiveTimesTheLimit() {
        var chunks = new ArrayList<byte[]>();
        chunks.add("xml=".getBytes(StandardCharsets.US_ASCII));
        chunks.addAll(
                Collections.nCopies(25, "x".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII)));
        var request = server.request("").POST(BodyPublishers.ofByteArrays(chunks));

        assertThat(server.send(request).body()).contains("<error>915</error>");
    }

    @Test
    void aLargeUnknownParameterIsSkipped() {
        var request =
                server.form(
                        "junk="
                                + "z".repeat(8 * MEGABYTE)
                                + "&xml="
                                + TestServer.encoded(TestServer.document(ADD)));

        assertThat(server.send(request).body()).contains("successfully");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var broken = TestServer.encoded(TestServer.document(ADD)).replace("ann", "%FCnn");

        assertThat(server.send(server.form("xml=" + broken)).body()).contains("<error>39</error>");
        assertEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "qf=xml",
                "qf=xml&xml=",
                "<?xml version=\"1.0\"?><system/>",
                "%",
                "xml=%"
            })
    void refusesABodyWithoutADocument(String body) {
        var response = server.send(server.form(body));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<error>39</error>");
    }

    @Test
    void anEntityBombDoesNotGoOff() {
        var bomb = new StringBuilder("<!DOCTYPE exacttarget [<!ENTITY a0 \"haha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        var document = TestServer.document("<system_name>&a29;</system_name>");

        assertError(document.replace("<exacttarget>", bomb + "]><exacttarget>"), 39);
    }

    @Test
    void refusesElementsInElementsWithoutEnd() {
        assertError(TestServer.document("<a>".repeat(100_000) + "</a>".repeat(100_000)), 39);
    }

    @Test
    void refusesMoreElementsThanAnyCallNeeds() {
        assertError(TestServer.document("<a/>".repeat(1_000_000)), 39);
    }

    @Test
    void refusesMoreThan500Addresses() {
        var call =
                "<system_name>subscriber</system_name><action>masterunsub</action>"
                        + "<search_type>emailaddress</search_type><search_value>%s</search_value>";
        var address = "<emailaddress>ann@example.org</emailaddress>";

        assertThat(server.call(call.formatted(address.repeat(500)), "error")).isEmpty();
        assertThat(server.call(call.formatted(address.repeat(501)), "error")).isEqualTo("916");
    }

    @Test
    void aWrongLoginChangesNothing() {
        assertError(TestServer.document(ADD).replace(TestServer.PASSWORD, ""), 900);
        assertEmpty();
    }

    @Test
    void aWrongValueOfAMegabyteDoesNotComeBack() {
        var answer =
                server.call(
                        "<system_name>list</system_name><action>retrieve</action><search_type>%s</search_type>"
                                .formatted("z".repeat(MEGABYTE)));

        assertThat(answer).contains("<error>913</error>").hasSizeLessThan(1000);
    }

    private void assertError(String document, int number) {
        var response = server.send(server.form("qf=xml&xml=" + TestServer.encoded(document)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<error>" + number + "</error>");
    }

    private void assertEmpty() {
        assertThat(
                        server.call(
                                "<system_name>list</system_name><action>retrieve</action>"
                                        + "<search_type>listid</search_type><search_value>1</search_value>",
                                "subscriber_count"))
                .isEqualTo("0");
    }
}
