/** Tests of the measures of the spine. */
package org.sunmao.app.measures.definitions;
