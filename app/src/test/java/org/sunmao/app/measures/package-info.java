/** Tests of the figures, on districts of a handful of buildings. */
package org.sunmao.app.measures;
