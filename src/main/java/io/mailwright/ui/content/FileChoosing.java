package io.mailwright.ui.content;

import javafx.scene.Node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets somebody choose files of the computer. */
interface FileChoosing {
    /** Pictures and other files; none if nothing was chosen. */
    List<Path> files(Node above);

    /** Files that e-mails can be made of; none if nothing was chosen. */
    List<Path> mails(Node above);

    /** Where an e-mail is to be put; nothing if nothing was chosen. */
    Optional<Path> target(Node above, String name);
}
