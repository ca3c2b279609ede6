package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.fault.Fault;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddList;
import io.mailwright.xmlapi.call.FindLists;
import io.mailwright.xmlapi.call.RetrieveAttributes;
import io.mailwright.xmlapi.call.RetrieveList;
import io.mailwright.xmlapi.files.Existing;
import io.mailwright.xmlapi.files.FileEndpoint;
import io.mailwright.xmlapi.files.FileTransfer;
import io.mailwright.xmlapi.files.KnownServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What goes wrong on purpose, as a real client meets it. */
class FaultsTest {
    @TempDir static Path data;
    private static LocalServer server;
    private static HttpTransport transport;
    private static XmlApi api;

    @BeforeAll
    static void start() {
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                        data, InetAddress.getLoopbackAddress(), 0, "u", "p", false)
                                .withFtp(0));
        transport = new HttpTransport(server.url());
        api = new XmlApi(transport, () -> new Credentials("u", "p"), 1);
    }

    @AfterAll
    static void stop() {
        transport.close();
        server.close();
    }

    @AfterEach
    void off() {
        server.faults().set(List.of(), 0);
    }

    private static void on(String... faults) {
        server.faults().set(Stream.of(faults).map(Fault::parse).toList(), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "error", "empty", "cut", "lost"})
    void whatPassesIsAskedAgain(String kind) {
        on(kind + ":#1:list.retrieve");
        assertThat(api.send(new FindLists(""))).isNotEmpty();
    }

    @Test
    void whatDoesNotPassIsGivenUp() {
        on("lost:1:list.retrieve");
        assertThatThrownBy(() -> api.send(new FindLists("")))
                .isInstanceOf(Failure.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "error", "html"})
    void whatFailsBeforehandIsNotDone(String kind) {
        on(kind + ":1:list.add");
        assertThatThrownBy(() -> api.send(new AddList("Never " + kind, ListType.PRIVATE)))
                .isInstanceOfAny(Failure.Unreachable.class, Failure.Malformed.class);
        off();
        assertThat(api.send(new FindLists("Never " + kind))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "cut", "lost"})
    void whatFailsAfterwardsIsDone(String kind) {
        on(kind + ":1:list.add");
        assertThatThrownBy(() -> api.send(new AddList("Done " + kind, ListType.PRIVATE)))
                .isInstanceOf(Failure.Unreachable.class);
        off();
        assertThat(api.send(new FindLists("Done " + kind))).hasSize(1);
    }

    @Test
    void whatIsInAnotherOrderMeansTheSame() {
        var id = api.send(new FindLists("All Subscribers")).getFirst();
        var list = api.send(new RetrieveList(id));
        var names = names();
        on("order");
        assertThat(api.send(new RetrieveList(id)).counts()).isEqualTo(list.counts());
        assertThat(names()).as("it is another order").isEqualTo(names.reversed());
    }

    private static List<String> names() {
        return api.send(new RetrieveAttributes()).stream().map(Attribute::name).toList();
    }

    @Test
    void whatIsSlowComesLater() {
        on("slow=0.3:1:list.retrieve");
        long began = System.nanoTime();
        assertThat(api.send(new FindLists(""))).isNotEmpty();
        assertThat(System.nanoTime() - began).isGreaterThan(300_000_000L);
    }

    @Test
    void otherCallsAreLeftAlone() {
        on("busy:1:list.add", "busy:1:subscriber", "busy:1:list.retrieve_sub");
        assertThat(api.send(new FindLists(""))).isNotEmpty();
    }

    @Test
    void theSameSeedStrikesTheSameCalls() {
        assertThat(struck(5, "list.add")).isEqualTo(struck(5, "list.add", "email.add"));
        assertThat(struck(5, "list.add")).isNotEqualTo(struck(6, "list.add"));
        assertThat(struck(5, "list.add").stream().filter(hit -> hit)).hasSizeBetween(20, 80);
    }

    private static List<Boolean> struck(long seed, String call, String... others) {
        server.faults().set(List.of(Fault.parse("busy:0.5:list.add")), seed);
        var struck = new ArrayList<Boolean>();
        IntStream.range(0, 100)
                .forEach(_ -> {
                    Stream.of(others).forEach(other -> server.faults().strike(other));
                    struck.add(server.faults().strike(call).isPresent());
                });
        return struck;
    }

    @Test
    void aFileThatBreaksOffGoesOn(@TempDir Path here) throws Exception {
        var bytes = new byte[700_000];
        new Random(1).nextBytes(bytes);
        var file = Files.write(here.resolve("spring.csv"), bytes);
        var back = here.resolve("back.csv");
        var files =
                new FileTransfer(
                        FileEndpoint.of(server.ftp().orElseThrow()),
                        () -> new Credentials("u", "p"),
                        new KnownServers(here));
        on("drop:#1:ftp.stor", "drop:#1:ftp.retr");

        var starts = new ArrayList<Long>();
        files.upload(
                file, "import/spring.csv", Existing.REPLACE, (done, _) -> begins(starts, done));
        assertThat(starts).hasSize(2);
        files.download("import/spring.csv", back, (_, _) -> {});
        assertThat(back).hasSameBinaryContentAs(file);
    }

    /** A try begins where no further bytes are told of. */
    private static void begins(List<Long> starts, long done) {
        if (starts.isEmpty() || done <= starts.getLast()) {
            starts.add(done);
        } else if (starts.size() == 1) {
            starts.set(0, done);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow=2.0:0.5:list.add", "lost:#3", "drop:1.0:ftp.stor", "cut:0.1"})
    void aFaultIsWrittenAsItIsRead(String written) {
        assertThat(Fault.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gone",
                "lost:2",
                "lost:0",
                "lost:#0",
                "lost:0.1:ftp.stor",
                "drop:1:list.add",
                "busy=3",
                "slow=x",
                "lost:0.1:a.b.c.d",
                "lost:1:list:add",
                "slow=601"
            })
    void whatIsNoFaultIsRefused(String written) {
        assertThatThrownBy(() -> Fault.parse(written))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("KIND");
    }
}
