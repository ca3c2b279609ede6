package io.mailwright.ui.content;

import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.Place;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** Leads to places of an e-mail that is written on, and changes it there. FX thread only. */
record CodePlaces(
        TextField subject,
        ToggleButton htmlPart,
        CodeEditor code,
        ToggleButton textPart,
        TextArea text) {
    void goTo(Place place) {
        switch (place.part()) {
            case SUBJECT -> {
                subject.requestFocus();
                subject.selectRange(place.start(), place.end());
            }
            case HTML -> {
                htmlPart.setSelected(true);
                code.mark(place.start(), place.end());
                code.requestFocus();
            }
            case TEXT -> {
                textPart.setSelected(true);
                text.requestFocus();
                text.selectRange(place.start(), place.end());
            }
        }
    }

    void mend(Fix fix) {
        switch (fix.part()) {
            case SUBJECT -> subject.replaceText(fix.start(), fix.end(), fix.replacement());
            case HTML -> {
                htmlPart.setSelected(true);
                code.replace(fix.start(), fix.end(), fix.replacement());
                code.mark(fix.start(), fix.start() + fix.replacement().length());
                code.requestFocus();
            }
            case TEXT -> text.replaceText(fix.start(), fix.end(), fix.replacement());
        }
    }
}
