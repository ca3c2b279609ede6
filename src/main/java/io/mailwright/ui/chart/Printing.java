package io.mailwright.ui.chart;

import io.mailwright.domain.Failure;
import io.mailwright.ui.text.Texts;

import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

/** Brings one picture onto paper. Only what asks belongs on the FX thread. */
final class Printing {
    private final PrinterJob job;

    private Printing(PrinterJob job) {
        this.job = job;
    }

    /**
     * Begins, on paper that lies across.
     *
     * @throws Failure.Invalid if there is no printer
     */
    static Printing begin(Texts texts) {
        var job = PrinterJob.createPrinterJob();
        if (job == null) {
            throw new Failure.Invalid(texts.get("print.none"));
        }
        var printer = job.getPrinter();
        job.getJobSettings()
                .setPageLayout(
                        printer.createPageLayout(
                                printer.getDefaultPageLayout().getPaper(),
                                PageOrientation.LANDSCAPE,
                                Printer.MarginType.DEFAULT));
        return new Printing(job);
    }

    /** Whether the user wants it still, having been asked for printer and paper. */
    boolean asks(Window window) {
        boolean wanted = job.showPrintDialog(window);
        if (!wanted) {
            job.cancelJob();
        }
        return wanted;
    }

    /**
     * Prints, as large as the paper has room, and waits until that is done.
     *
     * @param sheet that no window shows
     * @throws Failure.Invalid if the printer does not take it
     */
    Printing print(Group sheet, double height, Texts texts) {
        var page = job.getJobSettings().getPageLayout();
        double room =
                Math.min(
                        page.getPrintableWidth() / Drawing.WIDTH,
                        page.getPrintableHeight() / height);
        sheet.getTransforms().add(new Scale(room, room));
        if (!job.printPage(sheet) || !job.endJob()) {
            throw new Failure.Invalid(texts.get("print.failed"));
        }
        return this;
    }
}
