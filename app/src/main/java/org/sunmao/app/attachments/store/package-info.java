/** Where the files are: contents by hash, who kept them under which name, and what refers to them. */
@NullMarked
package org.sunmao.app.attachments.store;

import org.jspecify.annotations.NullMarked;
