package io.mailwright.ui.job;

import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;

/** Tells when a browser, which loads in its own time, has loaded a page. */
public final class PageLoads {
    private PageLoads() {}

    /** Runs {@code loaded} on the FX thread each time a page is there. */
    public static void follow(WebEngine engine, Runnable loaded) {
        engine.getLoadWorker()
                .stateProperty()
                .subscribe(state -> {
                    if (state == Worker.State.SUCCEEDED) {
                        loaded.run();
                    }
                });
    }
}
