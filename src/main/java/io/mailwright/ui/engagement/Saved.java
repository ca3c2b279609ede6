package io.mailwright.ui.engagement;

import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import java.nio.file.Path;

/** Has a file written and says that it is there. */
final class Saved {
    private final Texts texts = Texts.of(Saved.class);
    private final Frame frame;

    Saved(Frame frame) {
        this.frame = frame;
    }

    void write(Path file, Runnable work) {
        frame.jobs()
                .of(
                        texts.get("job.save"),
                        _ -> {
                            work.run();
                            return file;
                        })
                .onDone(saved ->
                        frame.layers()
                                .toast(
                                        texts.get("saved", saved.getFileName()),
                                        texts.get("saved.close"),
                                        () -> {}))
                .start();
    }
}
