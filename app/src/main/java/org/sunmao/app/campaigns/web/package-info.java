/** The pages of campaigns. */
@NullMarked
package org.sunmao.app.campaigns.web;

import org.jspecify.annotations.NullMarked;
