/** The auditor's pages, and what commands ask. */
@NullMarked
package org.sunmao.app.audit.web;

import org.jspecify.annotations.NullMarked;
