/** What is done with projects besides the engine's steps: money, jobs, counting, twins. */
@NullMarked
@NamedInterface("desk")
package org.sunmao.app.projects.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
