package io.mailwright.ui.chart;

import io.mailwright.domain.Failure;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Takes pictures of charts out of the window: to the clipboard, into a file, onto paper. FX thread
 * only.
 */
public final class Pictures {
    /** PNG files are to be sharp on screens with small pixels, and on paper. */
    private static final double ENLARGED = 2;

    private static final DataFormat SVG = format("image/svg+xml");

    private final Jobs jobs;
    private final Layers layers;
    private final Texts texts = Texts.of(Pictures.class);

    /**
     * For one window.
     *
     * @param jobs where files are written
     * @param layers where it is said that they are
     */
    public Pictures(Jobs jobs, Layers layers) {
        this.jobs = jobs;
        this.layers = layers;
    }

    /** There may be only one of each name. */
    private static DataFormat format(String name) {
        var known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }

    void copy(Drawing drawing) {
        var content = new ClipboardContent();
        content.putImage(Sheet.pixels(drawing, ENLARGED));
        content.put(SVG, Svg.of(drawing));
        Clipboard.getSystemClipboard().setContent(content);
        layers.toast(texts.get("copied"), texts.get("close"), () -> {});
    }

    /** Writes a picture; as what, the end of the file's name says. */
    void save(Drawing drawing, PictureKind kind, Path file) {
        var pixels = kind == PictureKind.PNG ? Sheet.pixels(drawing, ENLARGED) : null;
        jobs.of(
                        texts.get("job.save"),
                        _ -> {
                            write(
                                    pixels == null
                                            ? Svg.of(drawing).getBytes(StandardCharsets.UTF_8)
                                            : Sheet.png(pixels),
                                    file);
                            return file;
                        })
                .onDone(saved ->
                        layers.toast(
                                texts.get("saved", saved.getFileName()),
                                texts.get("close"),
                                () -> {}))
                .start();
    }

    private static void write(byte[] bytes, Path file) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            part.toFile().delete();
            throw new Failure.FileUnusable(
                    file,
                    "It cannot be written there. Choose another place, or free some space.",
                    e);
        }
    }

    /** Asks how, and prints a picture as large as the page has room. */
    void print(Drawing drawing, Window window) {
        jobs.of(texts.get("job.print"), _ -> Printing.begin(texts))
                .onDone(printing -> {
                    if (printing.asks(window)) {
                        var sheet = Sheet.of(drawing);
                        jobs.of(
                                        texts.get("job.print"),
                                        _ -> printing.print(sheet, drawing.height(), texts))
                                .start();
                    }
                })
                .start();
    }
}
