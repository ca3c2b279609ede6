package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadCourse;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of the way of an upload, and how far it is.
 *
 * @param style of its dot
 */
record UploadPart(String name, String style, String words) {
    private static final String DONE = "created";
    private static final String RUNNING = "changed";
    private static final String WAITING = "same";

    /** The parts of an upload, in the order they are gone through. */
    static List<UploadPart> all(Upload upload, UploadCourse course, Texts texts) {
        var parts = new ArrayList<UploadPart>();
        boolean read = upload.state() != UploadState.READING;
        parts.add(
                new UploadPart(
                        texts.get("part.read"),
                        read ? DONE : RUNNING,
                        read ? Formats.count(upload.rows()) : ""));
        course.imports().forEach(each -> parts.add(file(each, texts)));
        parts.add(calls(upload, course, texts));
        var leavers = upload.leavers();
        if (leavers.all() > 0) {
            long gone = leavers.removed() + leavers.kept();
            boolean all = gone == leavers.all();
            parts.add(
                    new UploadPart(
                            texts.get("part.leavers"),
                            all ? DONE : upload.waiting() > 0 ? WAITING : RUNNING,
                            of(gone, leavers.all(), texts)));
        }
        return parts;
    }

    private static UploadPart file(UploadCourse.Import file, Texts texts) {
        return new UploadPart(
                texts.get(file.adds() ? "part.new" : "part.changed"),
                switch (file.stage()) {
                    case PLANNED -> WAITING;
                    case ASKED -> RUNNING;
                    case DONE -> DONE;
                },
                texts.get(
                        switch (file.stage()) {
                            case PLANNED -> "part.file.planned";
                            case ASKED -> "part.file.asked";
                            case DONE -> "part.file.done";
                        }));
    }

    /** After files have been imported, those rows are left of which the account said nothing. */
    private static UploadPart calls(Upload upload, UploadCourse course, Texts texts) {
        boolean some = !course.imports().isEmpty();
        boolean done = upload.waiting() == 0;
        var style =
                done && upload.state() != UploadState.READING
                        ? DONE
                        : course.isByFile() ? WAITING : RUNNING;
        return new UploadPart(
                texts.get(some ? "part.rest" : "part.calls"),
                style,
                some ? "" : of(upload.rows() - upload.waiting(), upload.rows(), texts));
    }

    private static String of(long done, long all, Texts texts) {
        return texts.get("part.of", Formats.count(done), Formats.count(all));
    }

    /** As a line: dot, name, how far. */
    Node node() {
        var dot = new Region();
        dot.getStyleClass().addAll("status-dot", style);
        var what = new Label(name);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var far = new Label(words);
        far.getStyleClass().add("muted");
        far.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(dot, what, far);
        line.getStyleClass().add("part-line");
        return line;
    }
}
