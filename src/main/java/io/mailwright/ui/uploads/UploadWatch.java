package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadCourse;
import io.mailwright.service.upload.Outage;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Looks how an upload does: its figures, its speed, and whether it moves at all. */
final class UploadWatch {
    /** Nothing for so long is said. */
    static final Duration STALL = Duration.ofSeconds(15);

    private final Texts texts;
    private final Outage outage;
    private final ReadOnlyObjectWrapper<Upload> figures;
    private final ReadOnlyObjectWrapper<UploadCourse> course =
            new ReadOnlyObjectWrapper<>(UploadCourse.BY_CALLS);
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final SpeedTrace speed = new SpeedTrace();
    private final Job<Seen> look;
    private long movedTo = -1;
    private long movedAt;

    private record Seen(Upload figures, UploadCourse course) {}

    /**
     * A watch.
     *
     * @param outage says when the upload waits for the network
     */
    UploadWatch(Upload upload, UploadService uploads, Jobs jobs, Texts texts, Outage outage) {
        this.texts = texts;
        this.outage = outage;
        this.figures = new ReadOnlyObjectWrapper<>(upload);
        long id = upload.id();
        this.look =
                jobs.of(
                                texts.get("job.figures"),
                                _ -> new Seen(uploads.show(id), uploads.course(id)))
                        .quietly()
                        .onDone(seen -> {
                            course.set(seen.course());
                            figures.set(seen.figures());
                        });
    }

    /** Reads the figures anew. */
    void refresh() {
        if (!look.runningProperty().get()) {
            look.start();
        }
    }

    /** Takes figures that are known already. */
    void take(Upload known) {
        figures.set(known);
    }

    /**
     * Looks whether it moves; called now and then while it is watched.
     *
     * @param now in nanoseconds, on any steady clock
     */
    void heartbeat(boolean running, long now) {
        long done = settled(figures.get());
        if (done != movedTo || !running) {
            movedTo = done;
            movedAt = now;
        }
        if (running) {
            speed.at(now, done);
            waiting.set(waits(Duration.ofNanos(now - movedAt)));
            refresh();
        } else {
            speed.rest();
            waiting.set("");
        }
    }

    private static long settled(Upload upload) {
        return upload.rows() - upload.waiting() + upload.leavers().removed();
    }

    private String waits(Duration still) {
        if (outage.cause().isPresent()) {
            return texts.get("run.offline");
        }
        return still.compareTo(STALL) < 0
                ? ""
                : texts.get("run.stalled", Formats.duration(still.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Rows a second, oldest first. */
    List<SpeedTrace.Point> speed(long now) {
        return speed.points(now);
    }

    /** How far it is; while it runs, of a moment ago. */
    ReadOnlyObjectProperty<Upload> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** How its rows get into the account. */
    ReadOnlyObjectProperty<UploadCourse> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /** That it waits, for how long or for what, in words; empty while it moves. */
    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
