package io.mailwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import io.mailwright.service.content.HostileMail;
import io.mailwright.service.content.SafePage;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestWindow;

import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.web.WebView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/**
 * A hostile mail beside itself in a browser without our walls: when it has done there what it can,
 * it has done nothing here.
 */
@OneWindow
class PreviewTest {
    private static final int SECRET = 0xffff0102;

    @TempDir Path folder;
    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Preview preview = new Preview();
    private HttpServer server;
    private Path picture;
    private WebView bare;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().getPath());
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.setExecutor(threads);
        server.start();
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, SECRET);
        }
        picture = folder.resolve("secret.png");
        ImageIO.write(image, "png", picture.toFile());
        var stage = FxToolkit.registerPrimaryStage();
        TestWindow.onFx(() -> {
            bare = new WebView();
            stage.setScene(new Scene(new HBox(preview, bare), 1000, 700));
            stage.show();
            return stage;
        });
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
        server.stop(0);
        threads.close();
    }

    private String hostile(String where) {
        return HostileMail.html(
                "http://127.0.0.1:%d/%s/".formatted(server.getAddress().getPort(), where), picture);
    }

    @Test
    void aHostileMailDoesNothing() throws Exception {
        TestWindow.onFx(() -> {
            preview.show(SafePage.of(hostile("preview")), List.of());
            return preview;
        });
        until(() -> loaded(browser()));
        new FxRobot().clickOn(preview);
        letItRage("bare");
        assertThat(askedFor("preview")).isEmpty();
        until(() -> shows(bare, SECRET));
        assertThat(shows(preview, SECRET)).isFalse();
        assertThat(TestWindow.onFx(() -> browser().getEngine().getTitle())).isNull();
        assertThat(TestWindow.onFx(() -> browser().getEngine().getLocation())).isNullOrEmpty();
    }

    @Test
    void aPageChangesWhereItIsAndOneStaysWhereOneWas() throws Exception {
        var tall =
                "<!doctype html>\n<html>\n<body>\n<div style='height:4000px'>%s</div>\n</body>\n</html>\n";
        var first = SafePage.of(tall.formatted("<p>one</p>"));
        TestWindow.onFx(() -> {
            preview.showNext(first, Optional.empty());
            return preview;
        });
        until(() -> preview.isShown("one"));
        TestWindow.onFx(() -> {
            browser().getEngine().executeScript("window.scrollTo(0, 900)");
            browser().getEngine().getDocument().getDocumentElement().setAttribute("lang", "x");
            return preview;
        });
        // As a part of the page: its ends of the whole are left out.
        var part = hostile("change").replaceAll("</?(html|body)[^>]*>", "");
        var hostile = SafePage.of(tall.formatted(part));
        show(hostile, first);
        assertThat(words()).contains("Dear reader");
        assertThat(isLoadedAnew()).isFalse();
        assertThat(scrolled()).isEqualTo(900);
        var dark = hostile.dark();
        show(dark, hostile);
        until(() -> preview.isShown("Dear"));
        assertThat(isLoadedAnew()).isTrue();
        until(() -> scrolled() == 900);
        letItRage("bare");
        assertThat(askedFor("change")).isEmpty();
        assertThat(shows(preview, SECRET)).isFalse();
    }

    @Test
    void aPageChangesInSeveralPlacesAtOnce() throws Exception {
        var mail =
                "<!doctype html>\n<html>\n<body>\n<p>%s</p>\n<table>%s\n<tr><td>a</table>%s</body>\n</html>\n";
        var before = SafePage.of(mail.formatted("Dear reader", "", ""));
        TestWindow.onFx(() -> {
            preview.showNext(before, Optional.empty());
            return preview;
        });
        until(() -> preview.isShown("reader"));
        TestWindow.onFx(() -> {
            browser().getEngine().getDocument().getDocumentElement().setAttribute("lang", "x");
            return preview;
        });
        show(SafePage.of(mail.formatted("Dear writer", "between rows", "the end")), before);
        assertThat(words()).contains("Dear writer", "between rows", "the end");
        assertThat(words()).doesNotContain("reader");
        assertThat(isLoadedAnew()).isFalse();
    }

    private void show(SafePage page, SafePage before) {
        TestWindow.onFx(() -> {
            preview.showNext(page, page.since(before));
            return preview;
        });
    }

    private String words() {
        return TestWindow.onFx(
                () -> browser().getEngine().getDocument().getDocumentElement().getTextContent());
    }

    private boolean isLoadedAnew() {
        return TestWindow.onFx(() ->
                !browser().getEngine().getDocument().getDocumentElement().hasAttribute("lang"));
    }

    private int scrolled() {
        return TestWindow.onFx(
                () -> ((Number) browser().getEngine().executeScript("window.scrollY")).intValue());
    }

    /** Each wall holds by itself: here the policy, with scripts allowed and nothing taken out. */
    @Test
    void thePolicyAloneForbidsIt() throws Exception {
        var guarded =
                "<html><head><meta http-equiv='Content-Security-Policy' content=\"%s\">"
                                .formatted(SafePage.POLICY)
                        + hostile("policy").replaceAll("<(object|embed|applet|meta)[^>]*>", "");
        TestWindow.onFx(() -> {
            browserFor(preview).getEngine().loadContent(guarded);
            return preview;
        });
        until(() -> loaded(browser()));
        letItRage("bare");
        assertThat(askedFor("policy")).isEmpty();
        assertThat(shows(preview, SECRET)).isFalse();
    }

    private static WebView browserFor(Preview preview) {
        var view = new WebView();
        preview.getChildren().setAll(view);
        return view;
    }

    /** In a browser with nothing in its way, until all sorts of things have been asked for. */
    private void letItRage(String where) throws Exception {
        // This browser has no working sockets: they would end in an error of its own. And it stays.
        var page =
                hostile(where)
                        .replace("new WebSocket", "new Nothing")
                        .replace("window.open", "window.stay")
                        .replaceAll("<(video|audio) .*", "")
                        .replace("0;url", "60;url");
        // From a file, because only then it would read one.
        var file = Files.writeString(folder.resolve("page.html"), page);
        TestWindow.onFx(() -> {
            bare.getEngine().load(file.toUri().toString());
            return bare;
        });
        until(() ->
                askedFor(where)
                        .containsAll(
                                List.of(
                                        "/bare/picture.png",
                                        "/bare/script.js",
                                        "/bare/ran",
                                        "/bare/onerror",
                                        "/bare/import1.css",
                                        "/bare/frame.html")));
    }

    private List<String> askedFor(String where) {
        return asked.stream().filter(path -> path.startsWith("/" + where + "/")).toList();
    }

    private WebView browser() {
        return (WebView) preview.getChildren().getFirst();
    }

    private static boolean loaded(WebView view) {
        return view.getEngine().getLoadWorker().getState() == Worker.State.SUCCEEDED;
    }

    private static void until(Callable<Boolean> state) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> TestWindow.onFx(state));
    }

    private static boolean shows(Node node, int colour) {
        WritableImage shot = TestWindow.onFx(() -> node.snapshot(null, null));
        PixelReader pixels = shot.getPixelReader();
        for (int y = 0; y < shot.getHeight(); y++) {
            for (int x = 0; x < shot.getWidth(); x++) {
                if (pixels.getArgb(x, y) == colour) {
                    return true;
                }
            }
        }
        return false;
    }
}
