package io.mailwright.ui.shell;

import io.mailwright.ui.control.Layers;
import io.mailwright.ui.job.Jobs;

/**
 * What the window offers its screens.
 *
 * @param jobs work away from the FX thread
 * @param navigator to go to other screens
 * @param layers dialogs and toasts
 * @param online whether changes can be made now
 * @param sync how old the local copy is, and that it was renewed
 */
public record Frame(Jobs jobs, Navigator navigator, Layers layers, Online online, Sync sync) {}
