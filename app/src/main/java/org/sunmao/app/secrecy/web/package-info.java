/** The page of purposes, and a line in the record for each look under one. */
@NullMarked
package org.sunmao.app.secrecy.web;

import org.jspecify.annotations.NullMarked;
