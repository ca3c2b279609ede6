package io.mailwright.ui.content;

import io.mailwright.service.content.Preheader;

import javafx.scene.control.TextField;

/** Ties the field of the preheader to the code, where it stands. FX thread only. */
final class PreheaderField {
    private final TextField field;
    private final CodeEditor code;

    PreheaderField(TextField field, CodeEditor code) {
        this.field = field;
        this.code = code;
        field.setOnAction(_ -> write());
        field.focusedProperty().subscribe(this::left);
    }

    private void left(boolean was, boolean is) {
        if (was && !is) {
            write();
        }
    }

    /** Puts what is typed into the code, from where all else takes it. */
    void write() {
        var html = code.text();
        if (!field.getText().strip().equals(Preheader.of(html))) {
            var change = Preheader.change(html, field.getText());
            code.replace(change.start(), change.end(), change.replacement());
        }
    }

    /** Shows what the code says, unless somebody is typing another. */
    void read() {
        if (!field.isFocused()) {
            field.setText(Preheader.of(code.text()));
        }
    }
}
