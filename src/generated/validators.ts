// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and run it again.
import * as module0 from '../pce/model/json-values.ts';
import * as module1 from '../pce/model/json-values.ts';
import * as module2 from '../pce/model/formats.ts';
import * as module3 from '../pce/model/formats.ts';

export const agents_update_put = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"agents_update_put.schema.json","type":"object","additionalProperties":false,"properties":{"target_pce_fqdn":{"type":"string"}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="agents_update_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(key0 === "target_pce_fqdn")){
const err0 = {instancePath,schemaPath:"agents_update_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.target_pce_fqdn !== undefined){
if(typeof data.target_pce_fqdn !== "string"){
const err1 = {instancePath:instancePath+"/target_pce_fqdn",schemaPath:"agents_update_put.schema.json#/properties/target_pce_fqdn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"agents_update_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const label_dimensions_post = validate11;
const schema12 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"label_dimensions_post.schema.json","type":"object","additionalProperties":false,"required":["key","display_name"],"properties":{"key":{"type":"string","minLength":1,"maxLength":64},"display_name":{"type":"string","minLength":1,"maxLength":255},"display_info":{"type":"object","additionalProperties":false,"properties":{"icon":{"type":"string"},"initial":{"type":"string","maxLength":2},"background_color":{"type":"string"},"foreground_color":{"type":"string"},"sort_ordinal":{"type":"integer"},"display_name_plural":{"type":"string","maxLength":255}}},"external_data_set":{"type":["string","null"],"maxLength":255},"external_data_reference":{"type":["string","null"],"maxLength":255}}};
const func4 = module0.lengthOf;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="label_dimensions_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"label_dimensions_post.schema.json#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.display_name === undefined){
const err1 = {instancePath,schemaPath:"label_dimensions_post.schema.json#/required",keyword:"required",params:{missingProperty: "display_name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(((((key0 === "key") || (key0 === "display_name")) || (key0 === "display_info")) || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err2 = {instancePath,schemaPath:"label_dimensions_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(func4(data0) > 64){
const err3 = {instancePath:instancePath+"/key",schemaPath:"label_dimensions_post.schema.json#/properties/key/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func4(data0) < 1){
const err4 = {instancePath:instancePath+"/key",schemaPath:"label_dimensions_post.schema.json#/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/key",schemaPath:"label_dimensions_post.schema.json#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.display_name !== undefined){
let data1 = data.display_name;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err6 = {instancePath:instancePath+"/display_name",schemaPath:"label_dimensions_post.schema.json#/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data1) < 1){
const err7 = {instancePath:instancePath+"/display_name",schemaPath:"label_dimensions_post.schema.json#/properties/display_name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/display_name",schemaPath:"label_dimensions_post.schema.json#/properties/display_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.display_info !== undefined){
let data2 = data.display_info;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
const mostkey1=errors+1000;for(const key1 in data2){if(errors>=mostkey1)break;
if(!((((((key1 === "icon") || (key1 === "initial")) || (key1 === "background_color")) || (key1 === "foreground_color")) || (key1 === "sort_ordinal")) || (key1 === "display_name_plural"))){
const err9 = {instancePath:instancePath+"/display_info",schemaPath:"label_dimensions_post.schema.json#/properties/display_info/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.icon !== undefined){
if(typeof data2.icon !== "string"){
const err10 = {instancePath:instancePath+"/display_info/icon",schemaPath:"label_dimensions_post.schema.json#/properties/display_info/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.initial !== undefined){
let data4 = data2.initial;
if(typeof data4 === "string"){
if(func4(data4) > 2){
const err11 = {instancePath:instancePath+"/display_info/initial",schemaPath:"label_dimensions_post.schema.json#/properties/display_info/properties/initial/maxLength",keyword:"maxLength",params:{limit: 2}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/display_info/initial",schemaPath:"label_dimensions_post.schema.json#/properties/display_info/properties/initial/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.background_color !== undefined){
if(typeof data2.background_color !== "string"){
const err13 = {instancePath:instancePath+"/display_info/background_color",schemaPath:"label_dimensions_post.schema.json#/properties/display_info/properties/background_color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.foreground_color !== undefined){
if(typeof data2.foreground_color !== "string"){
const err14 = {instancePath:instancePath+"/display_info/foreground_color",schemaPath:"label_dimensions_post.schema.json#/properties/display_info/properties/foreground_color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.sort_ordinal !== undefined){
let data7 = data2.sort_ordinal;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/display_info/sort_ordinal",schemaPath:"label_dimensions_post.schema.json#/properties/display_info/properties/sort_ordinal/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.display_name_plural !== undefined){
let data8 = data2.display_name_plural;
if(typeof data8 === "string"){
if(func4(data8) > 255){
const err16 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"label_dimensions_post.schema.json#/properties/display_info/properties/display_name_plural/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"label_dimensions_post.schema.json#/properties/display_info/properties/display_name_plural/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/display_info",schemaPath:"label_dimensions_post.schema.json#/properties/display_info/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data9 = data.external_data_set;
if((typeof data9 !== "string") && (data9 !== null)){
const err19 = {instancePath:instancePath+"/external_data_set",schemaPath:"label_dimensions_post.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema12.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data9 === "string"){
if(func4(data9) > 255){
const err20 = {instancePath:instancePath+"/external_data_set",schemaPath:"label_dimensions_post.schema.json#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data10 = data.external_data_reference;
if((typeof data10 !== "string") && (data10 !== null)){
const err21 = {instancePath:instancePath+"/external_data_reference",schemaPath:"label_dimensions_post.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema12.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data10 === "string"){
if(func4(data10) > 255){
const err22 = {instancePath:instancePath+"/external_data_reference",schemaPath:"label_dimensions_post.schema.json#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath,schemaPath:"label_dimensions_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

export const label_dimensions_put = validate12;
const schema13 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"label_dimensions_put.schema.json","type":"object","additionalProperties":false,"properties":{"display_name":{"type":"string","minLength":1,"maxLength":255},"display_info":{"type":"object","additionalProperties":false,"properties":{"icon":{"type":"string"},"initial":{"type":"string","maxLength":2},"background_color":{"type":"string"},"foreground_color":{"type":"string"},"sort_ordinal":{"type":"integer"},"display_name_plural":{"type":"string","maxLength":255}}},"external_data_set":{"type":["string","null"],"maxLength":255},"external_data_reference":{"type":["string","null"],"maxLength":255}}};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="label_dimensions_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((((key0 === "display_name") || (key0 === "display_info")) || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err0 = {instancePath,schemaPath:"label_dimensions_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.display_name !== undefined){
let data0 = data.display_name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err1 = {instancePath:instancePath+"/display_name",schemaPath:"label_dimensions_put.schema.json#/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func4(data0) < 1){
const err2 = {instancePath:instancePath+"/display_name",schemaPath:"label_dimensions_put.schema.json#/properties/display_name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/display_name",schemaPath:"label_dimensions_put.schema.json#/properties/display_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.display_info !== undefined){
let data1 = data.display_info;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
const mostkey1=errors+1000;for(const key1 in data1){if(errors>=mostkey1)break;
if(!((((((key1 === "icon") || (key1 === "initial")) || (key1 === "background_color")) || (key1 === "foreground_color")) || (key1 === "sort_ordinal")) || (key1 === "display_name_plural"))){
const err4 = {instancePath:instancePath+"/display_info",schemaPath:"label_dimensions_put.schema.json#/properties/display_info/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.icon !== undefined){
if(typeof data1.icon !== "string"){
const err5 = {instancePath:instancePath+"/display_info/icon",schemaPath:"label_dimensions_put.schema.json#/properties/display_info/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.initial !== undefined){
let data3 = data1.initial;
if(typeof data3 === "string"){
if(func4(data3) > 2){
const err6 = {instancePath:instancePath+"/display_info/initial",schemaPath:"label_dimensions_put.schema.json#/properties/display_info/properties/initial/maxLength",keyword:"maxLength",params:{limit: 2}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/display_info/initial",schemaPath:"label_dimensions_put.schema.json#/properties/display_info/properties/initial/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.background_color !== undefined){
if(typeof data1.background_color !== "string"){
const err8 = {instancePath:instancePath+"/display_info/background_color",schemaPath:"label_dimensions_put.schema.json#/properties/display_info/properties/background_color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.foreground_color !== undefined){
if(typeof data1.foreground_color !== "string"){
const err9 = {instancePath:instancePath+"/display_info/foreground_color",schemaPath:"label_dimensions_put.schema.json#/properties/display_info/properties/foreground_color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.sort_ordinal !== undefined){
let data6 = data1.sort_ordinal;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err10 = {instancePath:instancePath+"/display_info/sort_ordinal",schemaPath:"label_dimensions_put.schema.json#/properties/display_info/properties/sort_ordinal/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.display_name_plural !== undefined){
let data7 = data1.display_name_plural;
if(typeof data7 === "string"){
if(func4(data7) > 255){
const err11 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"label_dimensions_put.schema.json#/properties/display_info/properties/display_name_plural/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"label_dimensions_put.schema.json#/properties/display_info/properties/display_name_plural/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/display_info",schemaPath:"label_dimensions_put.schema.json#/properties/display_info/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data8 = data.external_data_set;
if((typeof data8 !== "string") && (data8 !== null)){
const err14 = {instancePath:instancePath+"/external_data_set",schemaPath:"label_dimensions_put.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema13.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data8 === "string"){
if(func4(data8) > 255){
const err15 = {instancePath:instancePath+"/external_data_set",schemaPath:"label_dimensions_put.schema.json#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data9 = data.external_data_reference;
if((typeof data9 !== "string") && (data9 !== null)){
const err16 = {instancePath:instancePath+"/external_data_reference",schemaPath:"label_dimensions_put.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema13.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data9 === "string"){
if(func4(data9) > 255){
const err17 = {instancePath:instancePath+"/external_data_reference",schemaPath:"label_dimensions_put.schema.json#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
else {
const err18 = {instancePath,schemaPath:"label_dimensions_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

export const labels_post = validate13;
const schema14 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"labels_post.schema.json","type":"object","additionalProperties":false,"required":["key","value"],"properties":{"key":{"type":"string","minLength":1,"maxLength":64},"value":{"type":"string","minLength":1,"maxLength":255},"external_data_set":{"type":["string","null"],"maxLength":255},"external_data_reference":{"type":["string","null"],"maxLength":255}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="labels_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"labels_post.schema.json#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"labels_post.schema.json#/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((((key0 === "key") || (key0 === "value")) || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err2 = {instancePath,schemaPath:"labels_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(func4(data0) > 64){
const err3 = {instancePath:instancePath+"/key",schemaPath:"labels_post.schema.json#/properties/key/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func4(data0) < 1){
const err4 = {instancePath:instancePath+"/key",schemaPath:"labels_post.schema.json#/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/key",schemaPath:"labels_post.schema.json#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.value !== undefined){
let data1 = data.value;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err6 = {instancePath:instancePath+"/value",schemaPath:"labels_post.schema.json#/properties/value/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data1) < 1){
const err7 = {instancePath:instancePath+"/value",schemaPath:"labels_post.schema.json#/properties/value/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/value",schemaPath:"labels_post.schema.json#/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data2 = data.external_data_set;
if((typeof data2 !== "string") && (data2 !== null)){
const err9 = {instancePath:instancePath+"/external_data_set",schemaPath:"labels_post.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema14.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 === "string"){
if(func4(data2) > 255){
const err10 = {instancePath:instancePath+"/external_data_set",schemaPath:"labels_post.schema.json#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data3 = data.external_data_reference;
if((typeof data3 !== "string") && (data3 !== null)){
const err11 = {instancePath:instancePath+"/external_data_reference",schemaPath:"labels_post.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema14.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data3 === "string"){
if(func4(data3) > 255){
const err12 = {instancePath:instancePath+"/external_data_reference",schemaPath:"labels_post.schema.json#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath,schemaPath:"labels_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const labels_put = validate14;
const schema15 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"labels_put.schema.json","type":"object","additionalProperties":false,"properties":{"value":{"type":"string","minLength":1,"maxLength":255},"external_data_set":{"type":["string","null"],"maxLength":255},"external_data_reference":{"type":["string","null"],"maxLength":255}}};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="labels_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(((key0 === "value") || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err0 = {instancePath,schemaPath:"labels_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.value !== undefined){
let data0 = data.value;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err1 = {instancePath:instancePath+"/value",schemaPath:"labels_put.schema.json#/properties/value/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func4(data0) < 1){
const err2 = {instancePath:instancePath+"/value",schemaPath:"labels_put.schema.json#/properties/value/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/value",schemaPath:"labels_put.schema.json#/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data1 = data.external_data_set;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/external_data_set",schemaPath:"labels_put.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema15.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err5 = {instancePath:instancePath+"/external_data_set",schemaPath:"labels_put.schema.json#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data2 = data.external_data_reference;
if((typeof data2 !== "string") && (data2 !== null)){
const err6 = {instancePath:instancePath+"/external_data_reference",schemaPath:"labels_put.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema15.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data2 === "string"){
if(func4(data2) > 255){
const err7 = {instancePath:instancePath+"/external_data_reference",schemaPath:"labels_put.schema.json#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"labels_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

export const login_users_authenticate_post = validate15;
const schema16 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"login_users_authenticate_post.schema.json","oneOf":[{"type":"object","additionalProperties":false,"properties":{"one_time_password":{"type":"string"}}},{"type":"null"}]};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="login_users_authenticate_post.schema.json" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(key0 === "one_time_password")){
const err0 = {instancePath,schemaPath:"login_users_authenticate_post.schema.json#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.one_time_password !== undefined){
if(typeof data.one_time_password !== "string"){
const err1 = {instancePath:instancePath+"/one_time_password",schemaPath:"login_users_authenticate_post.schema.json#/oneOf/0/properties/one_time_password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"login_users_authenticate_post.schema.json#/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs6 = errors;
if(data !== null){
const err3 = {instancePath,schemaPath:"login_users_authenticate_post.schema.json#/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"login_users_authenticate_post.schema.json#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate15.errors = vErrors;
return errors === 0;
}

export const mock_clock_advance_post = validate16;
const schema17 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_clock_advance_post.schema.json","type":"object","additionalProperties":false,"required":["seconds"],"properties":{"seconds":{"type":"number","minimum":0,"maximum":10000000000}}};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_clock_advance_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.seconds === undefined){
const err0 = {instancePath,schemaPath:"mock_clock_advance_post.schema.json#/required",keyword:"required",params:{missingProperty: "seconds"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(key0 === "seconds")){
const err1 = {instancePath,schemaPath:"mock_clock_advance_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.seconds !== undefined){
let data0 = data.seconds;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 10000000000 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/seconds",schemaPath:"mock_clock_advance_post.schema.json#/properties/seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000000}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/seconds",schemaPath:"mock_clock_advance_post.schema.json#/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/seconds",schemaPath:"mock_clock_advance_post.schema.json#/properties/seconds/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"mock_clock_advance_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

export const mock_clock_put = validate17;
const schema18 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_clock_put.schema.json","type":"object","additionalProperties":false,"minProperties":1,"properties":{"mode":{"type":"string","enum":["system","frozen"]},"now":{"type":"string","maxLength":64}}};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_clock_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"mock_clock_put.schema.json#/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((key0 === "mode") || (key0 === "now"))){
const err1 = {instancePath,schemaPath:"mock_clock_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"mock_clock_put.schema.json#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "system") || (data0 === "frozen"))){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"mock_clock_put.schema.json#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema18.properties.mode.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.now !== undefined){
let data1 = data.now;
if(typeof data1 === "string"){
if(func4(data1) > 64){
const err4 = {instancePath:instancePath+"/now",schemaPath:"mock_clock_put.schema.json#/properties/now/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/now",schemaPath:"mock_clock_put.schema.json#/properties/now/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"mock_clock_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

export const mock_faults_post = validate18;
const schema19 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_faults_post.schema.json","type":"object","additionalProperties":false,"properties":{"operation":{"type":"string"},"method":{"type":"string","enum":["GET","HEAD","POST","PUT","DELETE","PATCH","OPTIONS"]},"path":{"type":"string","minLength":1,"maxLength":1000},"org":{"type":"integer","minimum":1,"maximum":999999999999999},"key":{"type":"string","minLength":1,"maxLength":255},"after":{"type":"integer","minimum":0,"maximum":9007199254740991},"every":{"type":"integer","minimum":1,"maximum":9007199254740991},"first":{"type":"integer","minimum":1,"maximum":9007199254740991},"status":{"type":"integer","minimum":400,"maximum":599},"token":{"type":"string","minLength":1,"maxLength":255},"message":{"type":"string","maxLength":1000},"retry_after":{"type":"integer","minimum":0,"maximum":86400},"latency_ms":{"type":"integer","minimum":0,"maximum":600000},"reset":{"type":"boolean"},"truncate":{"type":"integer","minimum":0,"maximum":9007199254740991},"bytes_per_second":{"type":"integer","minimum":1,"maximum":9007199254740991},"takes_effect":{"type":"boolean"}}};
const func29 = Object.prototype.hasOwnProperty;

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_faults_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(func29.call(schema19.properties, key0))){
const err0 = {instancePath,schemaPath:"mock_faults_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.operation !== undefined){
if(typeof data.operation !== "string"){
const err1 = {instancePath:instancePath+"/operation",schemaPath:"mock_faults_post.schema.json#/properties/operation/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.method !== undefined){
let data1 = data.method;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/method",schemaPath:"mock_faults_post.schema.json#/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((((data1 === "GET") || (data1 === "HEAD")) || (data1 === "POST")) || (data1 === "PUT")) || (data1 === "DELETE")) || (data1 === "PATCH")) || (data1 === "OPTIONS"))){
const err3 = {instancePath:instancePath+"/method",schemaPath:"mock_faults_post.schema.json#/properties/method/enum",keyword:"enum",params:{allowedValues: schema19.properties.method.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.path !== undefined){
let data2 = data.path;
if(typeof data2 === "string"){
if(func4(data2) > 1000){
const err4 = {instancePath:instancePath+"/path",schemaPath:"mock_faults_post.schema.json#/properties/path/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func4(data2) < 1){
const err5 = {instancePath:instancePath+"/path",schemaPath:"mock_faults_post.schema.json#/properties/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/path",schemaPath:"mock_faults_post.schema.json#/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.org !== undefined){
let data3 = data.org;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/org",schemaPath:"mock_faults_post.schema.json#/properties/org/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 999999999999999 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/org",schemaPath:"mock_faults_post.schema.json#/properties/org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999999999}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/org",schemaPath:"mock_faults_post.schema.json#/properties/org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.key !== undefined){
let data4 = data.key;
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err10 = {instancePath:instancePath+"/key",schemaPath:"mock_faults_post.schema.json#/properties/key/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func4(data4) < 1){
const err11 = {instancePath:instancePath+"/key",schemaPath:"mock_faults_post.schema.json#/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/key",schemaPath:"mock_faults_post.schema.json#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.after !== undefined){
let data5 = data.after;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err13 = {instancePath:instancePath+"/after",schemaPath:"mock_faults_post.schema.json#/properties/after/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/after",schemaPath:"mock_faults_post.schema.json#/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/after",schemaPath:"mock_faults_post.schema.json#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.every !== undefined){
let data6 = data.every;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/every",schemaPath:"mock_faults_post.schema.json#/properties/every/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/every",schemaPath:"mock_faults_post.schema.json#/properties/every/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/every",schemaPath:"mock_faults_post.schema.json#/properties/every/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.first !== undefined){
let data7 = data.first;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err19 = {instancePath:instancePath+"/first",schemaPath:"mock_faults_post.schema.json#/properties/first/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/first",schemaPath:"mock_faults_post.schema.json#/properties/first/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/first",schemaPath:"mock_faults_post.schema.json#/properties/first/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.status !== undefined){
let data8 = data.status;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err22 = {instancePath:instancePath+"/status",schemaPath:"mock_faults_post.schema.json#/properties/status/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 599 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/status",schemaPath:"mock_faults_post.schema.json#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data8 < 400 || isNaN(data8)){
const err24 = {instancePath:instancePath+"/status",schemaPath:"mock_faults_post.schema.json#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.token !== undefined){
let data9 = data.token;
if(typeof data9 === "string"){
if(func4(data9) > 255){
const err25 = {instancePath:instancePath+"/token",schemaPath:"mock_faults_post.schema.json#/properties/token/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func4(data9) < 1){
const err26 = {instancePath:instancePath+"/token",schemaPath:"mock_faults_post.schema.json#/properties/token/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/token",schemaPath:"mock_faults_post.schema.json#/properties/token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.message !== undefined){
let data10 = data.message;
if(typeof data10 === "string"){
if(func4(data10) > 1000){
const err28 = {instancePath:instancePath+"/message",schemaPath:"mock_faults_post.schema.json#/properties/message/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/message",schemaPath:"mock_faults_post.schema.json#/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.retry_after !== undefined){
let data11 = data.retry_after;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err30 = {instancePath:instancePath+"/retry_after",schemaPath:"mock_faults_post.schema.json#/properties/retry_after/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 86400 || isNaN(data11)){
const err31 = {instancePath:instancePath+"/retry_after",schemaPath:"mock_faults_post.schema.json#/properties/retry_after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err32 = {instancePath:instancePath+"/retry_after",schemaPath:"mock_faults_post.schema.json#/properties/retry_after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data.latency_ms !== undefined){
let data12 = data.latency_ms;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err33 = {instancePath:instancePath+"/latency_ms",schemaPath:"mock_faults_post.schema.json#/properties/latency_ms/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 600000 || isNaN(data12)){
const err34 = {instancePath:instancePath+"/latency_ms",schemaPath:"mock_faults_post.schema.json#/properties/latency_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err35 = {instancePath:instancePath+"/latency_ms",schemaPath:"mock_faults_post.schema.json#/properties/latency_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data.reset !== undefined){
if(typeof data.reset !== "boolean"){
const err36 = {instancePath:instancePath+"/reset",schemaPath:"mock_faults_post.schema.json#/properties/reset/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.truncate !== undefined){
let data14 = data.truncate;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err37 = {instancePath:instancePath+"/truncate",schemaPath:"mock_faults_post.schema.json#/properties/truncate/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
const err38 = {instancePath:instancePath+"/truncate",schemaPath:"mock_faults_post.schema.json#/properties/truncate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err39 = {instancePath:instancePath+"/truncate",schemaPath:"mock_faults_post.schema.json#/properties/truncate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data.bytes_per_second !== undefined){
let data15 = data.bytes_per_second;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err40 = {instancePath:instancePath+"/bytes_per_second",schemaPath:"mock_faults_post.schema.json#/properties/bytes_per_second/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
const err41 = {instancePath:instancePath+"/bytes_per_second",schemaPath:"mock_faults_post.schema.json#/properties/bytes_per_second/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err42 = {instancePath:instancePath+"/bytes_per_second",schemaPath:"mock_faults_post.schema.json#/properties/bytes_per_second/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data.takes_effect !== undefined){
if(typeof data.takes_effect !== "boolean"){
const err43 = {instancePath:instancePath+"/takes_effect",schemaPath:"mock_faults_post.schema.json#/properties/takes_effect/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"mock_faults_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

export const mock_fleets_post = validate19;
const schema20 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_fleets_post.schema.json","type":"object","additionalProperties":false,"required":["count"],"properties":{"org":{"type":"integer","minimum":1,"maximum":999999999999999},"name":{"type":"string","minLength":1,"maxLength":255},"count":{"type":"integer","minimum":1,"maximum":100000},"hostname":{"type":"string","minLength":1,"maxLength":200},"pairing_profile":{"type":"string","minLength":1,"maxLength":255},"role":{"type":"string","minLength":1},"app":{"type":"string","minLength":1},"env":{"type":"string","minLength":1},"loc":{"type":"string","minLength":1},"os":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","additionalProperties":false,"required":["os_id","os_detail"],"properties":{"os_id":{"type":"string","maxLength":255},"os_detail":{"type":"string","maxLength":1000},"os_platform":{"type":"string","maxLength":255},"share":{"type":"number","exclusiveMinimum":0,"maximum":1000000}}}},"pairing_rate":{"type":"number","minimum":0.000001,"maximum":1000000},"starts_after":{"type":"number","minimum":0,"maximum":1000000000},"silent":{"type":"object","additionalProperties":false,"required":["share","after"],"properties":{"share":{"type":"number","minimum":0,"maximum":1},"after":{"type":"number","minimum":0,"maximum":1000000000}}},"unpaired":{"type":"object","additionalProperties":false,"required":["share","after"],"properties":{"share":{"type":"number","minimum":0,"maximum":1},"after":{"type":"number","minimum":0,"maximum":1000000000}}}}};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_fleets_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.count === undefined){
const err0 = {instancePath,schemaPath:"mock_fleets_post.schema.json#/required",keyword:"required",params:{missingProperty: "count"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(func29.call(schema20.properties, key0))){
const err1 = {instancePath,schemaPath:"mock_fleets_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.org !== undefined){
let data0 = data.org;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/org",schemaPath:"mock_fleets_post.schema.json#/properties/org/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 999999999999999 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/org",schemaPath:"mock_fleets_post.schema.json#/properties/org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999999999}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/org",schemaPath:"mock_fleets_post.schema.json#/properties/org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err5 = {instancePath:instancePath+"/name",schemaPath:"mock_fleets_post.schema.json#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func4(data1) < 1){
const err6 = {instancePath:instancePath+"/name",schemaPath:"mock_fleets_post.schema.json#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"mock_fleets_post.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/count",schemaPath:"mock_fleets_post.schema.json#/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100000 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/count",schemaPath:"mock_fleets_post.schema.json#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/count",schemaPath:"mock_fleets_post.schema.json#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.hostname !== undefined){
let data3 = data.hostname;
if(typeof data3 === "string"){
if(func4(data3) > 200){
const err11 = {instancePath:instancePath+"/hostname",schemaPath:"mock_fleets_post.schema.json#/properties/hostname/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func4(data3) < 1){
const err12 = {instancePath:instancePath+"/hostname",schemaPath:"mock_fleets_post.schema.json#/properties/hostname/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/hostname",schemaPath:"mock_fleets_post.schema.json#/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.pairing_profile !== undefined){
let data4 = data.pairing_profile;
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err14 = {instancePath:instancePath+"/pairing_profile",schemaPath:"mock_fleets_post.schema.json#/properties/pairing_profile/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func4(data4) < 1){
const err15 = {instancePath:instancePath+"/pairing_profile",schemaPath:"mock_fleets_post.schema.json#/properties/pairing_profile/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/pairing_profile",schemaPath:"mock_fleets_post.schema.json#/properties/pairing_profile/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.role !== undefined){
let data5 = data.role;
if(typeof data5 === "string"){
if(func4(data5) < 1){
const err17 = {instancePath:instancePath+"/role",schemaPath:"mock_fleets_post.schema.json#/properties/role/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/role",schemaPath:"mock_fleets_post.schema.json#/properties/role/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.app !== undefined){
let data6 = data.app;
if(typeof data6 === "string"){
if(func4(data6) < 1){
const err19 = {instancePath:instancePath+"/app",schemaPath:"mock_fleets_post.schema.json#/properties/app/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/app",schemaPath:"mock_fleets_post.schema.json#/properties/app/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.env !== undefined){
let data7 = data.env;
if(typeof data7 === "string"){
if(func4(data7) < 1){
const err21 = {instancePath:instancePath+"/env",schemaPath:"mock_fleets_post.schema.json#/properties/env/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/env",schemaPath:"mock_fleets_post.schema.json#/properties/env/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.loc !== undefined){
let data8 = data.loc;
if(typeof data8 === "string"){
if(func4(data8) < 1){
const err23 = {instancePath:instancePath+"/loc",schemaPath:"mock_fleets_post.schema.json#/properties/loc/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/loc",schemaPath:"mock_fleets_post.schema.json#/properties/loc/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.os !== undefined){
let data9 = data.os;
if(Array.isArray(data9)){
if(data9.length > 50){
const err25 = {instancePath:instancePath+"/os",schemaPath:"mock_fleets_post.schema.json#/properties/os/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data9.length < 1){
const err26 = {instancePath:instancePath+"/os",schemaPath:"mock_fleets_post.schema.json#/properties/os/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len0 = data9.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.os_id === undefined){
const err27 = {instancePath:instancePath+"/os/" + i0,schemaPath:"mock_fleets_post.schema.json#/properties/os/items/required",keyword:"required",params:{missingProperty: "os_id"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10.os_detail === undefined){
const err28 = {instancePath:instancePath+"/os/" + i0,schemaPath:"mock_fleets_post.schema.json#/properties/os/items/required",keyword:"required",params:{missingProperty: "os_detail"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data10){if(errors>=mostkey1)break;
if(!((((key1 === "os_id") || (key1 === "os_detail")) || (key1 === "os_platform")) || (key1 === "share"))){
const err29 = {instancePath:instancePath+"/os/" + i0,schemaPath:"mock_fleets_post.schema.json#/properties/os/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.os_id !== undefined){
let data11 = data10.os_id;
if(typeof data11 === "string"){
if(func4(data11) > 255){
const err30 = {instancePath:instancePath+"/os/" + i0+"/os_id",schemaPath:"mock_fleets_post.schema.json#/properties/os/items/properties/os_id/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/os/" + i0+"/os_id",schemaPath:"mock_fleets_post.schema.json#/properties/os/items/properties/os_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.os_detail !== undefined){
let data12 = data10.os_detail;
if(typeof data12 === "string"){
if(func4(data12) > 1000){
const err32 = {instancePath:instancePath+"/os/" + i0+"/os_detail",schemaPath:"mock_fleets_post.schema.json#/properties/os/items/properties/os_detail/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/os/" + i0+"/os_detail",schemaPath:"mock_fleets_post.schema.json#/properties/os/items/properties/os_detail/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.os_platform !== undefined){
let data13 = data10.os_platform;
if(typeof data13 === "string"){
if(func4(data13) > 255){
const err34 = {instancePath:instancePath+"/os/" + i0+"/os_platform",schemaPath:"mock_fleets_post.schema.json#/properties/os/items/properties/os_platform/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/os/" + i0+"/os_platform",schemaPath:"mock_fleets_post.schema.json#/properties/os/items/properties/os_platform/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.share !== undefined){
let data14 = data10.share;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000 || isNaN(data14)){
const err36 = {instancePath:instancePath+"/os/" + i0+"/share",schemaPath:"mock_fleets_post.schema.json#/properties/os/items/properties/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data14 <= 0 || isNaN(data14)){
const err37 = {instancePath:instancePath+"/os/" + i0+"/share",schemaPath:"mock_fleets_post.schema.json#/properties/os/items/properties/share/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/os/" + i0+"/share",schemaPath:"mock_fleets_post.schema.json#/properties/os/items/properties/share/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/os/" + i0,schemaPath:"mock_fleets_post.schema.json#/properties/os/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/os",schemaPath:"mock_fleets_post.schema.json#/properties/os/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.pairing_rate !== undefined){
let data15 = data.pairing_rate;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1000000 || isNaN(data15)){
const err41 = {instancePath:instancePath+"/pairing_rate",schemaPath:"mock_fleets_post.schema.json#/properties/pairing_rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data15 < 0.000001 || isNaN(data15)){
const err42 = {instancePath:instancePath+"/pairing_rate",schemaPath:"mock_fleets_post.schema.json#/properties/pairing_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.000001}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/pairing_rate",schemaPath:"mock_fleets_post.schema.json#/properties/pairing_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.starts_after !== undefined){
let data16 = data.starts_after;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1000000000 || isNaN(data16)){
const err44 = {instancePath:instancePath+"/starts_after",schemaPath:"mock_fleets_post.schema.json#/properties/starts_after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err45 = {instancePath:instancePath+"/starts_after",schemaPath:"mock_fleets_post.schema.json#/properties/starts_after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/starts_after",schemaPath:"mock_fleets_post.schema.json#/properties/starts_after/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.silent !== undefined){
let data17 = data.silent;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.share === undefined){
const err47 = {instancePath:instancePath+"/silent",schemaPath:"mock_fleets_post.schema.json#/properties/silent/required",keyword:"required",params:{missingProperty: "share"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data17.after === undefined){
const err48 = {instancePath:instancePath+"/silent",schemaPath:"mock_fleets_post.schema.json#/properties/silent/required",keyword:"required",params:{missingProperty: "after"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const mostkey2=errors+1000;for(const key2 in data17){if(errors>=mostkey2)break;
if(!((key2 === "share") || (key2 === "after"))){
const err49 = {instancePath:instancePath+"/silent",schemaPath:"mock_fleets_post.schema.json#/properties/silent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data17.share !== undefined){
let data18 = data17.share;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
const err50 = {instancePath:instancePath+"/silent/share",schemaPath:"mock_fleets_post.schema.json#/properties/silent/properties/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err51 = {instancePath:instancePath+"/silent/share",schemaPath:"mock_fleets_post.schema.json#/properties/silent/properties/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/silent/share",schemaPath:"mock_fleets_post.schema.json#/properties/silent/properties/share/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data17.after !== undefined){
let data19 = data17.after;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1000000000 || isNaN(data19)){
const err53 = {instancePath:instancePath+"/silent/after",schemaPath:"mock_fleets_post.schema.json#/properties/silent/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err54 = {instancePath:instancePath+"/silent/after",schemaPath:"mock_fleets_post.schema.json#/properties/silent/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/silent/after",schemaPath:"mock_fleets_post.schema.json#/properties/silent/properties/after/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/silent",schemaPath:"mock_fleets_post.schema.json#/properties/silent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.unpaired !== undefined){
let data20 = data.unpaired;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.share === undefined){
const err57 = {instancePath:instancePath+"/unpaired",schemaPath:"mock_fleets_post.schema.json#/properties/unpaired/required",keyword:"required",params:{missingProperty: "share"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data20.after === undefined){
const err58 = {instancePath:instancePath+"/unpaired",schemaPath:"mock_fleets_post.schema.json#/properties/unpaired/required",keyword:"required",params:{missingProperty: "after"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const mostkey3=errors+1000;for(const key3 in data20){if(errors>=mostkey3)break;
if(!((key3 === "share") || (key3 === "after"))){
const err59 = {instancePath:instancePath+"/unpaired",schemaPath:"mock_fleets_post.schema.json#/properties/unpaired/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data20.share !== undefined){
let data21 = data20.share;
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1 || isNaN(data21)){
const err60 = {instancePath:instancePath+"/unpaired/share",schemaPath:"mock_fleets_post.schema.json#/properties/unpaired/properties/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err61 = {instancePath:instancePath+"/unpaired/share",schemaPath:"mock_fleets_post.schema.json#/properties/unpaired/properties/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/unpaired/share",schemaPath:"mock_fleets_post.schema.json#/properties/unpaired/properties/share/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data20.after !== undefined){
let data22 = data20.after;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 1000000000 || isNaN(data22)){
const err63 = {instancePath:instancePath+"/unpaired/after",schemaPath:"mock_fleets_post.schema.json#/properties/unpaired/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err64 = {instancePath:instancePath+"/unpaired/after",schemaPath:"mock_fleets_post.schema.json#/properties/unpaired/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/unpaired/after",schemaPath:"mock_fleets_post.schema.json#/properties/unpaired/properties/after/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/unpaired",schemaPath:"mock_fleets_post.schema.json#/properties/unpaired/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath,schemaPath:"mock_fleets_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

export const mock_keys_post = validate20;
const schema21 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_keys_post.schema.json","type":"object","additionalProperties":false,"properties":{"role":{"type":"string","maxLength":64}}};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_keys_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(key0 === "role")){
const err0 = {instancePath,schemaPath:"mock_keys_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.role !== undefined){
let data0 = data.role;
if(typeof data0 === "string"){
if(func4(data0) > 64){
const err1 = {instancePath:instancePath+"/role",schemaPath:"mock_keys_post.schema.json#/properties/role/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/role",schemaPath:"mock_keys_post.schema.json#/properties/role/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"mock_keys_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const mock_orgs_post = validate21;
const schema22 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_orgs_post.schema.json","type":"object","additionalProperties":false,"properties":{"id":{"type":"integer","minimum":1,"maximum":999999999999999},"display_name":{"type":"string","minLength":1,"maxLength":255},"scenario":{"type":"string","pattern":"^[\\w-]{1,100}$"}}};
const pattern0 = new RegExp("^[\\w-]{1,100}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_orgs_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(((key0 === "id") || (key0 === "display_name")) || (key0 === "scenario"))){
const err0 = {instancePath,schemaPath:"mock_orgs_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/id",schemaPath:"mock_orgs_post.schema.json#/properties/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 999999999999999 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"mock_orgs_post.schema.json#/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999999999}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"mock_orgs_post.schema.json#/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.display_name !== undefined){
let data1 = data.display_name;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err4 = {instancePath:instancePath+"/display_name",schemaPath:"mock_orgs_post.schema.json#/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func4(data1) < 1){
const err5 = {instancePath:instancePath+"/display_name",schemaPath:"mock_orgs_post.schema.json#/properties/display_name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/display_name",schemaPath:"mock_orgs_post.schema.json#/properties/display_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.scenario !== undefined){
let data2 = data.scenario;
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err7 = {instancePath:instancePath+"/scenario",schemaPath:"mock_orgs_post.schema.json#/properties/scenario/pattern",keyword:"pattern",params:{pattern: "^[\\w-]{1,100}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/scenario",schemaPath:"mock_orgs_post.schema.json#/properties/scenario/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"mock_orgs_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const mock_reset_post = validate22;
const schema23 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_reset_post.schema.json","type":"object","additionalProperties":false,"properties":{"org":{"type":"integer","minimum":1,"maximum":999999999999999}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_reset_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(key0 === "org")){
const err0 = {instancePath,schemaPath:"mock_reset_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.org !== undefined){
let data0 = data.org;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/org",schemaPath:"mock_reset_post.schema.json#/properties/org/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 999999999999999 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/org",schemaPath:"mock_reset_post.schema.json#/properties/org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999999999}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/org",schemaPath:"mock_reset_post.schema.json#/properties/org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"mock_reset_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

export const mock_scenarios_post = validate23;
const schema24 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_scenarios_post.schema.json","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"name":{"type":"string","pattern":"^[\\w-]{1,100}$"},"scenario":{"type":"object"}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_scenarios_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"mock_scenarios_post.schema.json#/maxProperties",keyword:"maxProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"mock_scenarios_post.schema.json#/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((key0 === "name") || (key0 === "scenario"))){
const err2 = {instancePath,schemaPath:"mock_scenarios_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"mock_scenarios_post.schema.json#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[\\w-]{1,100}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"mock_scenarios_post.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.scenario !== undefined){
let data1 = data.scenario;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err5 = {instancePath:instancePath+"/scenario",schemaPath:"mock_scenarios_post.schema.json#/properties/scenario/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"mock_scenarios_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

export const mock_settings_put = validate24;
const schema25 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_settings_put.schema.json","type":"object","additionalProperties":false,"properties":{"validation":{"type":"string","enum":["strict","compatible","lenient"]},"rate_limit":{"type":"integer","minimum":0,"maximum":1000000},"limits":{"type":"object","additionalProperties":{"type":"integer","minimum":0,"maximum":9007199254740991}},"async_retry_after":{"type":"integer","minimum":0,"maximum":3600},"async_polls":{"type":"integer","minimum":0,"maximum":1000}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_settings_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(((((key0 === "validation") || (key0 === "rate_limit")) || (key0 === "limits")) || (key0 === "async_retry_after")) || (key0 === "async_polls"))){
const err0 = {instancePath,schemaPath:"mock_settings_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.validation !== undefined){
let data0 = data.validation;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/validation",schemaPath:"mock_settings_put.schema.json#/properties/validation/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((data0 === "strict") || (data0 === "compatible")) || (data0 === "lenient"))){
const err2 = {instancePath:instancePath+"/validation",schemaPath:"mock_settings_put.schema.json#/properties/validation/enum",keyword:"enum",params:{allowedValues: schema25.properties.validation.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rate_limit !== undefined){
let data1 = data.rate_limit;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/rate_limit",schemaPath:"mock_settings_put.schema.json#/properties/rate_limit/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/rate_limit",schemaPath:"mock_settings_put.schema.json#/properties/rate_limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/rate_limit",schemaPath:"mock_settings_put.schema.json#/properties/rate_limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.limits !== undefined){
let data2 = data.limits;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
const mostkey1=errors+1000;for(const key1 in data2){if(errors>=mostkey1)break;
let data3 = data2[key1];
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/limits/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"mock_settings_put.schema.json#/properties/limits/additionalProperties/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/limits/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"mock_settings_put.schema.json#/properties/limits/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/limits/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"mock_settings_put.schema.json#/properties/limits/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/limits",schemaPath:"mock_settings_put.schema.json#/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.async_retry_after !== undefined){
let data4 = data.async_retry_after;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/async_retry_after",schemaPath:"mock_settings_put.schema.json#/properties/async_retry_after/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 3600 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/async_retry_after",schemaPath:"mock_settings_put.schema.json#/properties/async_retry_after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/async_retry_after",schemaPath:"mock_settings_put.schema.json#/properties/async_retry_after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.async_polls !== undefined){
let data5 = data.async_polls;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err13 = {instancePath:instancePath+"/async_polls",schemaPath:"mock_settings_put.schema.json#/properties/async_polls/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/async_polls",schemaPath:"mock_settings_put.schema.json#/properties/async_polls/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/async_polls",schemaPath:"mock_settings_put.schema.json#/properties/async_polls/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {instancePath,schemaPath:"mock_settings_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

export const mock_snapshots_import_post = validate25;
const schema26 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_snapshots_import_post.schema.json","type":"object","additionalProperties":false,"required":["mock_pce_snapshot","name","org","created_at","tables"],"properties":{"mock_pce_snapshot":{"type":"integer","minimum":1},"name":{"type":"string","pattern":"^(?!\\.{1,2}$)[\\w.-]{1,100}$"},"org":{"type":["integer","null"],"minimum":1,"maximum":999999999999999},"created_at":{"type":"string"},"tables":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["columns","rows"],"properties":{"columns":{"type":"array","items":{"type":"string"}},"rows":{"type":"array","items":{"type":"array"}}}}}}};
const pattern2 = new RegExp("^(?!\\.{1,2}$)[\\w.-]{1,100}$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_snapshots_import_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mock_pce_snapshot === undefined){
const err0 = {instancePath,schemaPath:"mock_snapshots_import_post.schema.json#/required",keyword:"required",params:{missingProperty: "mock_pce_snapshot"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"mock_snapshots_import_post.schema.json#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.org === undefined){
const err2 = {instancePath,schemaPath:"mock_snapshots_import_post.schema.json#/required",keyword:"required",params:{missingProperty: "org"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.created_at === undefined){
const err3 = {instancePath,schemaPath:"mock_snapshots_import_post.schema.json#/required",keyword:"required",params:{missingProperty: "created_at"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.tables === undefined){
const err4 = {instancePath,schemaPath:"mock_snapshots_import_post.schema.json#/required",keyword:"required",params:{missingProperty: "tables"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(((((key0 === "mock_pce_snapshot") || (key0 === "name")) || (key0 === "org")) || (key0 === "created_at")) || (key0 === "tables"))){
const err5 = {instancePath,schemaPath:"mock_snapshots_import_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.mock_pce_snapshot !== undefined){
let data0 = data.mock_pce_snapshot;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err6 = {instancePath:instancePath+"/mock_pce_snapshot",schemaPath:"mock_snapshots_import_post.schema.json#/properties/mock_pce_snapshot/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err7 = {instancePath:instancePath+"/mock_pce_snapshot",schemaPath:"mock_snapshots_import_post.schema.json#/properties/mock_pce_snapshot/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern2.test(data1)){
const err8 = {instancePath:instancePath+"/name",schemaPath:"mock_snapshots_import_post.schema.json#/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}$)[\\w.-]{1,100}$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"mock_snapshots_import_post.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.org !== undefined){
let data2 = data.org;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
const err10 = {instancePath:instancePath+"/org",schemaPath:"mock_snapshots_import_post.schema.json#/properties/org/type",keyword:"type",params:{type: schema26.properties.org.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 999999999999999 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/org",schemaPath:"mock_snapshots_import_post.schema.json#/properties/org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999999999}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/org",schemaPath:"mock_snapshots_import_post.schema.json#/properties/org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.created_at !== undefined){
if(typeof data.created_at !== "string"){
const err13 = {instancePath:instancePath+"/created_at",schemaPath:"mock_snapshots_import_post.schema.json#/properties/created_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.tables !== undefined){
let data4 = data.tables;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
const mostkey1=errors+1000;for(const key1 in data4){if(errors>=mostkey1)break;
let data5 = data4[key1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.columns === undefined){
const err14 = {instancePath:instancePath+"/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"mock_snapshots_import_post.schema.json#/properties/tables/additionalProperties/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.rows === undefined){
const err15 = {instancePath:instancePath+"/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"mock_snapshots_import_post.schema.json#/properties/tables/additionalProperties/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const mostkey2=errors+1000;for(const key2 in data5){if(errors>=mostkey2)break;
if(!((key2 === "columns") || (key2 === "rows"))){
const err16 = {instancePath:instancePath+"/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"mock_snapshots_import_post.schema.json#/properties/tables/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.columns !== undefined){
let data6 = data5.columns;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
if(typeof data6[i0] !== "string"){
const err17 = {instancePath:instancePath+"/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/columns/" + i0,schemaPath:"mock_snapshots_import_post.schema.json#/properties/tables/additionalProperties/properties/columns/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/columns",schemaPath:"mock_snapshots_import_post.schema.json#/properties/tables/additionalProperties/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.rows !== undefined){
let data8 = data5.rows;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
if(!(Array.isArray(data8[i1]))){
const err19 = {instancePath:instancePath+"/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows/" + i1,schemaPath:"mock_snapshots_import_post.schema.json#/properties/tables/additionalProperties/properties/rows/items/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/rows",schemaPath:"mock_snapshots_import_post.schema.json#/properties/tables/additionalProperties/properties/rows/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/tables/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"mock_snapshots_import_post.schema.json#/properties/tables/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/tables",schemaPath:"mock_snapshots_import_post.schema.json#/properties/tables/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"mock_snapshots_import_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

export const mock_snapshots_post = validate26;
const schema27 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_snapshots_post.schema.json","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","pattern":"^(?!\\.{1,2}$)[\\w.-]{1,100}$"},"org":{"type":"integer","minimum":1,"maximum":999999999999999}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_snapshots_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"mock_snapshots_post.schema.json#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((key0 === "name") || (key0 === "org"))){
const err1 = {instancePath,schemaPath:"mock_snapshots_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"mock_snapshots_post.schema.json#/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}$)[\\w.-]{1,100}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"mock_snapshots_post.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.org !== undefined){
let data1 = data.org;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/org",schemaPath:"mock_snapshots_post.schema.json#/properties/org/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 999999999999999 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/org",schemaPath:"mock_snapshots_post.schema.json#/properties/org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999999999}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/org",schemaPath:"mock_snapshots_post.schema.json#/properties/org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"mock_snapshots_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

export const mock_vens_post = validate27;
const schema28 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_vens_post.schema.json","type":"object","additionalProperties":false,"required":["activation_code","hostname"],"properties":{"activation_code":{"type":"string","minLength":1,"maxLength":255},"hostname":{"type":"string","minLength":1,"maxLength":255},"identity":{"type":"string","minLength":1,"maxLength":255},"role":{"type":"string","minLength":1},"app":{"type":"string","minLength":1},"env":{"type":"string","minLength":1},"loc":{"type":"string","minLength":1},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json"},"mode":{"type":"string","enum":["idle","illuminated","enforced"]},"visibility_level":{"type":"string","enum":["flow_summary","flow_drops","flow_off","enhanced_data_collection","flow_full_detail"]},"os_id":{"type":"string","maxLength":255},"os_detail":{"type":"string","maxLength":1000},"os_platform":{"type":"string","maxLength":255},"public_ip":{"type":"string","maxLength":64},"interfaces":{"type":"array","uniqueItems":true,"maxItems":256,"items":{"type":"object","additionalProperties":false,"required":["name","address"],"properties":{"name":{"type":"string","minLength":1,"maxLength":255},"address":{"$ref":"ip_address_format_validation.schema.json"},"cidr_block":{"type":["integer","null"],"minimum":0,"maximum":128},"default_gateway_address":{"type":["string","null"],"maxLength":64},"link_state":{"type":"string","enum":["up","down","unknown"]}}}},"heartbeat":{"type":"boolean"}}};
const schema29 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workload_enforcement_mode.schema.json","type":"string","enum":["idle","visibility_only","full","selective"]};
const schema30 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"ip_address_format_validation.schema.json","type":"string","oneOf":[{"format":"ipv6","pattern":"^[^/]*$"},{"format":"ipv4","pattern":"^[^/]*$"}]};
const func0 = module1.hasDuplicates;
const formats0 = module2.ipv6;
const formats2 = module3.ipv4;
const pattern4 = new RegExp("^[^/]*$", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_vens_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.activation_code === undefined){
const err0 = {instancePath,schemaPath:"mock_vens_post.schema.json#/required",keyword:"required",params:{missingProperty: "activation_code"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.hostname === undefined){
const err1 = {instancePath,schemaPath:"mock_vens_post.schema.json#/required",keyword:"required",params:{missingProperty: "hostname"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(func29.call(schema28.properties, key0))){
const err2 = {instancePath,schemaPath:"mock_vens_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.activation_code !== undefined){
let data0 = data.activation_code;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err3 = {instancePath:instancePath+"/activation_code",schemaPath:"mock_vens_post.schema.json#/properties/activation_code/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func4(data0) < 1){
const err4 = {instancePath:instancePath+"/activation_code",schemaPath:"mock_vens_post.schema.json#/properties/activation_code/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/activation_code",schemaPath:"mock_vens_post.schema.json#/properties/activation_code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.hostname !== undefined){
let data1 = data.hostname;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err6 = {instancePath:instancePath+"/hostname",schemaPath:"mock_vens_post.schema.json#/properties/hostname/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data1) < 1){
const err7 = {instancePath:instancePath+"/hostname",schemaPath:"mock_vens_post.schema.json#/properties/hostname/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/hostname",schemaPath:"mock_vens_post.schema.json#/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.identity !== undefined){
let data2 = data.identity;
if(typeof data2 === "string"){
if(func4(data2) > 255){
const err9 = {instancePath:instancePath+"/identity",schemaPath:"mock_vens_post.schema.json#/properties/identity/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func4(data2) < 1){
const err10 = {instancePath:instancePath+"/identity",schemaPath:"mock_vens_post.schema.json#/properties/identity/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/identity",schemaPath:"mock_vens_post.schema.json#/properties/identity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.role !== undefined){
let data3 = data.role;
if(typeof data3 === "string"){
if(func4(data3) < 1){
const err12 = {instancePath:instancePath+"/role",schemaPath:"mock_vens_post.schema.json#/properties/role/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/role",schemaPath:"mock_vens_post.schema.json#/properties/role/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.app !== undefined){
let data4 = data.app;
if(typeof data4 === "string"){
if(func4(data4) < 1){
const err14 = {instancePath:instancePath+"/app",schemaPath:"mock_vens_post.schema.json#/properties/app/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/app",schemaPath:"mock_vens_post.schema.json#/properties/app/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.env !== undefined){
let data5 = data.env;
if(typeof data5 === "string"){
if(func4(data5) < 1){
const err16 = {instancePath:instancePath+"/env",schemaPath:"mock_vens_post.schema.json#/properties/env/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/env",schemaPath:"mock_vens_post.schema.json#/properties/env/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.loc !== undefined){
let data6 = data.loc;
if(typeof data6 === "string"){
if(func4(data6) < 1){
const err18 = {instancePath:instancePath+"/loc",schemaPath:"mock_vens_post.schema.json#/properties/loc/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/loc",schemaPath:"mock_vens_post.schema.json#/properties/loc/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data7 = data.enforcement_mode;
if(typeof data7 !== "string"){
const err20 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data7 === "idle") || (data7 === "visibility_only")) || (data7 === "full")) || (data7 === "selective"))){
const err21 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema29.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.mode !== undefined){
let data8 = data.mode;
if(typeof data8 !== "string"){
const err22 = {instancePath:instancePath+"/mode",schemaPath:"mock_vens_post.schema.json#/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data8 === "idle") || (data8 === "illuminated")) || (data8 === "enforced"))){
const err23 = {instancePath:instancePath+"/mode",schemaPath:"mock_vens_post.schema.json#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema28.properties.mode.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.visibility_level !== undefined){
let data9 = data.visibility_level;
if(typeof data9 !== "string"){
const err24 = {instancePath:instancePath+"/visibility_level",schemaPath:"mock_vens_post.schema.json#/properties/visibility_level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!(((((data9 === "flow_summary") || (data9 === "flow_drops")) || (data9 === "flow_off")) || (data9 === "enhanced_data_collection")) || (data9 === "flow_full_detail"))){
const err25 = {instancePath:instancePath+"/visibility_level",schemaPath:"mock_vens_post.schema.json#/properties/visibility_level/enum",keyword:"enum",params:{allowedValues: schema28.properties.visibility_level.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.os_id !== undefined){
let data10 = data.os_id;
if(typeof data10 === "string"){
if(func4(data10) > 255){
const err26 = {instancePath:instancePath+"/os_id",schemaPath:"mock_vens_post.schema.json#/properties/os_id/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/os_id",schemaPath:"mock_vens_post.schema.json#/properties/os_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.os_detail !== undefined){
let data11 = data.os_detail;
if(typeof data11 === "string"){
if(func4(data11) > 1000){
const err28 = {instancePath:instancePath+"/os_detail",schemaPath:"mock_vens_post.schema.json#/properties/os_detail/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/os_detail",schemaPath:"mock_vens_post.schema.json#/properties/os_detail/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.os_platform !== undefined){
let data12 = data.os_platform;
if(typeof data12 === "string"){
if(func4(data12) > 255){
const err30 = {instancePath:instancePath+"/os_platform",schemaPath:"mock_vens_post.schema.json#/properties/os_platform/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/os_platform",schemaPath:"mock_vens_post.schema.json#/properties/os_platform/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.public_ip !== undefined){
let data13 = data.public_ip;
if(typeof data13 === "string"){
if(func4(data13) > 64){
const err32 = {instancePath:instancePath+"/public_ip",schemaPath:"mock_vens_post.schema.json#/properties/public_ip/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/public_ip",schemaPath:"mock_vens_post.schema.json#/properties/public_ip/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.interfaces !== undefined){
let data14 = data.interfaces;
if(Array.isArray(data14)){
if(data14.length > 256){
const err34 = {instancePath:instancePath+"/interfaces",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/maxItems",keyword:"maxItems",params:{limit: 256}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len0 = data14.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data15 = data14[i0];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.name === undefined){
const err35 = {instancePath:instancePath+"/interfaces/" + i0,schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data15.address === undefined){
const err36 = {instancePath:instancePath+"/interfaces/" + i0,schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/required",keyword:"required",params:{missingProperty: "address"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data15){if(errors>=mostkey1)break;
if(!(((((key1 === "name") || (key1 === "address")) || (key1 === "cidr_block")) || (key1 === "default_gateway_address")) || (key1 === "link_state"))){
const err37 = {instancePath:instancePath+"/interfaces/" + i0,schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.name !== undefined){
let data16 = data15.name;
if(typeof data16 === "string"){
if(func4(data16) > 255){
const err38 = {instancePath:instancePath+"/interfaces/" + i0+"/name",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func4(data16) < 1){
const err39 = {instancePath:instancePath+"/interfaces/" + i0+"/name",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/interfaces/" + i0+"/name",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.address !== undefined){
let data17 = data15.address;
if(typeof data17 !== "string"){
const err41 = {instancePath:instancePath+"/interfaces/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const _errs41 = errors;
let valid6 = false;
let passing0 = null;
const _errs42 = errors;
if(typeof data17 === "string"){
if(!pattern4.test(data17)){
const err42 = {instancePath:instancePath+"/interfaces/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!(formats0(data17))){
const err43 = {instancePath:instancePath+"/interfaces/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/format",keyword:"format",params:{format: "ipv6"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
var _valid0 = _errs42 === errors;
if(_valid0){
valid6 = true;
passing0 = 0;
}
const _errs43 = errors;
if(typeof data17 === "string"){
if(!pattern4.test(data17)){
const err44 = {instancePath:instancePath+"/interfaces/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(formats2(data17))){
const err45 = {instancePath:instancePath+"/interfaces/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/format",keyword:"format",params:{format: "ipv4"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
var _valid0 = _errs43 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid6 = true;
passing0 = 1;
}
}
if(!valid6){
const err46 = {instancePath:instancePath+"/interfaces/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
}
}
if(data15.cidr_block !== undefined){
let data18 = data15.cidr_block;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
const err47 = {instancePath:instancePath+"/interfaces/" + i0+"/cidr_block",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/properties/cidr_block/type",keyword:"type",params:{type: schema28.properties.interfaces.items.properties.cidr_block.type}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 128 || isNaN(data18)){
const err48 = {instancePath:instancePath+"/interfaces/" + i0+"/cidr_block",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/properties/cidr_block/maximum",keyword:"maximum",params:{comparison: "<=", limit: 128}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err49 = {instancePath:instancePath+"/interfaces/" + i0+"/cidr_block",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/properties/cidr_block/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data15.default_gateway_address !== undefined){
let data19 = data15.default_gateway_address;
if((typeof data19 !== "string") && (data19 !== null)){
const err50 = {instancePath:instancePath+"/interfaces/" + i0+"/default_gateway_address",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/properties/default_gateway_address/type",keyword:"type",params:{type: schema28.properties.interfaces.items.properties.default_gateway_address.type}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(typeof data19 === "string"){
if(func4(data19) > 64){
const err51 = {instancePath:instancePath+"/interfaces/" + i0+"/default_gateway_address",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/properties/default_gateway_address/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data15.link_state !== undefined){
let data20 = data15.link_state;
if(typeof data20 !== "string"){
const err52 = {instancePath:instancePath+"/interfaces/" + i0+"/link_state",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/properties/link_state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!(((data20 === "up") || (data20 === "down")) || (data20 === "unknown"))){
const err53 = {instancePath:instancePath+"/interfaces/" + i0+"/link_state",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/properties/link_state/enum",keyword:"enum",params:{allowedValues: schema28.properties.interfaces.items.properties.link_state.enum}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/interfaces/" + i0,schemaPath:"mock_vens_post.schema.json#/properties/interfaces/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(func0(data14)){
const err55 = {instancePath:instancePath+"/interfaces",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/interfaces",schemaPath:"mock_vens_post.schema.json#/properties/interfaces/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.heartbeat !== undefined){
if(typeof data.heartbeat !== "boolean"){
const err57 = {instancePath:instancePath+"/heartbeat",schemaPath:"mock_vens_post.schema.json#/properties/heartbeat/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"mock_vens_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

export const mock_vens_put = validate28;
const schema31 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_vens_put.schema.json","type":"object","additionalProperties":false,"required":["heartbeat"],"properties":{"heartbeat":{"type":"boolean"}}};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_vens_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.heartbeat === undefined){
const err0 = {instancePath,schemaPath:"mock_vens_put.schema.json#/required",keyword:"required",params:{missingProperty: "heartbeat"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(key0 === "heartbeat")){
const err1 = {instancePath,schemaPath:"mock_vens_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.heartbeat !== undefined){
if(typeof data.heartbeat !== "boolean"){
const err2 = {instancePath:instancePath+"/heartbeat",schemaPath:"mock_vens_put.schema.json#/properties/heartbeat/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"mock_vens_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

export const pairing_profiles_pairing_key_post = validate29;
const schema32 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profiles_pairing_key_post.schema.json","type":"object","additionalProperties":false,"properties":{}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="pairing_profiles_pairing_key_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
const err0 = {instancePath,schemaPath:"pairing_profiles_pairing_key_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"pairing_profiles_pairing_key_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

export const pairing_profiles_post = validate30;
const schema33 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profiles_post.schema.json","type":"object","additionalProperties":false,"required":["enabled"],"properties":{"name":{"type":"string","maxLength":255},"description":{"type":"string"},"mode":{"$ref":"legacy_workload_modes.schema.json","deprecated":true,"x-replaced-by":"enforcement_mode"},"mode_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"enforcement_mode_lock"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json"},"enforcement_mode_lock":{"type":"boolean"},"enabled":{"type":"boolean"},"allowed_uses_per_key":{"oneOf":[{"type":"integer","minimum":1,"maximum":2147483647},{"type":"string","enum":["unlimited"]}]},"key_lifespan":{"oneOf":[{"type":"integer","minimum":1,"maximum":2147483647},{"type":"string","enum":["unlimited"]}]},"labels":{"$ref":"labels.schema.json"},"env_label_lock":{"type":"boolean"},"loc_label_lock":{"type":"boolean"},"role_label_lock":{"type":"boolean"},"app_label_lock":{"type":"boolean"},"log_traffic":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level"},"log_traffic_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level_lock"},"visibility_level":{"type":"string","enum":["flow_full_detail","flow_summary","flow_drops","flow_off","enhanced_data_collection"]},"visibility_level_lock":{"type":"boolean"},"external_data_set":{"type":["string","null"],"maxLength":255},"external_data_reference":{"type":["string","null"],"maxLength":255},"agent_software_release":{"type":["string","null"]},"ven_type":{"$ref":"pairing_profile_ven_type.schema.json"}}};
const schema34 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"legacy_workload_modes.schema.json","type":"string","enum":["idle","illuminated","enforced"]};
const schema36 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"labels.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["href"],"properties":{"href":{"type":"string"}}},"uniqueItems":true};
const schema37 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profile_ven_type.schema.json","type":"string","enum":["specified_during_activation","server","endpoint"]};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="pairing_profiles_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enabled === undefined){
const err0 = {instancePath,schemaPath:"pairing_profiles_post.schema.json#/required",keyword:"required",params:{missingProperty: "enabled"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(func29.call(schema33.properties, key0))){
const err1 = {instancePath,schemaPath:"pairing_profiles_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"pairing_profiles_post.schema.json#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"pairing_profiles_post.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"pairing_profiles_post.schema.json#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mode !== undefined){
let data2 = data.mode;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data2 === "idle") || (data2 === "illuminated")) || (data2 === "enforced"))){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/enum",keyword:"enum",params:{allowedValues: schema34.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.mode_lock !== undefined){
if(typeof data.mode_lock !== "boolean"){
const err7 = {instancePath:instancePath+"/mode_lock",schemaPath:"pairing_profiles_post.schema.json#/properties/mode_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data4 = data.enforcement_mode;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data4 === "idle") || (data4 === "visibility_only")) || (data4 === "full")) || (data4 === "selective"))){
const err9 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema29.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.enforcement_mode_lock !== undefined){
if(typeof data.enforcement_mode_lock !== "boolean"){
const err10 = {instancePath:instancePath+"/enforcement_mode_lock",schemaPath:"pairing_profiles_post.schema.json#/properties/enforcement_mode_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err11 = {instancePath:instancePath+"/enabled",schemaPath:"pairing_profiles_post.schema.json#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.allowed_uses_per_key !== undefined){
let data7 = data.allowed_uses_per_key;
const _errs19 = errors;
let valid3 = false;
let passing0 = null;
const _errs20 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err12 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_post.schema.json#/properties/allowed_uses_per_key/oneOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 2147483647 || isNaN(data7)){
const err13 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_post.schema.json#/properties/allowed_uses_per_key/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err14 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_post.schema.json#/properties/allowed_uses_per_key/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid0 = _errs20 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs22 = errors;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_post.schema.json#/properties/allowed_uses_per_key/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(data7 === "unlimited")){
const err16 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_post.schema.json#/properties/allowed_uses_per_key/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema33.properties.allowed_uses_per_key.oneOf[1].enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err17 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_post.schema.json#/properties/allowed_uses_per_key/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.key_lifespan !== undefined){
let data8 = data.key_lifespan;
const _errs25 = errors;
let valid4 = false;
let passing1 = null;
const _errs26 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err18 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_post.schema.json#/properties/key_lifespan/oneOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2147483647 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_post.schema.json#/properties/key_lifespan/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_post.schema.json#/properties/key_lifespan/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid1 = _errs26 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs28 = errors;
if(typeof data8 !== "string"){
const err21 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_post.schema.json#/properties/key_lifespan/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(data8 === "unlimited")){
const err22 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_post.schema.json#/properties/key_lifespan/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema33.properties.key_lifespan.oneOf[1].enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs28 === errors;
if(_valid1 && valid4){
valid4 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid4 = true;
passing1 = 1;
}
}
if(!valid4){
const err23 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_post.schema.json#/properties/key_lifespan/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data.labels !== undefined){
let data9 = data.labels;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.href === undefined){
const err24 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data10){if(errors>=mostkey1)break;
if(!(key1 === "href")){
const err25 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data10.href !== undefined){
if(typeof data10.href !== "string"){
const err26 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(func0(data9)){
const err28 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.env_label_lock !== undefined){
if(typeof data.env_label_lock !== "boolean"){
const err30 = {instancePath:instancePath+"/env_label_lock",schemaPath:"pairing_profiles_post.schema.json#/properties/env_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.loc_label_lock !== undefined){
if(typeof data.loc_label_lock !== "boolean"){
const err31 = {instancePath:instancePath+"/loc_label_lock",schemaPath:"pairing_profiles_post.schema.json#/properties/loc_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.role_label_lock !== undefined){
if(typeof data.role_label_lock !== "boolean"){
const err32 = {instancePath:instancePath+"/role_label_lock",schemaPath:"pairing_profiles_post.schema.json#/properties/role_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.app_label_lock !== undefined){
if(typeof data.app_label_lock !== "boolean"){
const err33 = {instancePath:instancePath+"/app_label_lock",schemaPath:"pairing_profiles_post.schema.json#/properties/app_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.log_traffic !== undefined){
if(typeof data.log_traffic !== "boolean"){
const err34 = {instancePath:instancePath+"/log_traffic",schemaPath:"pairing_profiles_post.schema.json#/properties/log_traffic/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.log_traffic_lock !== undefined){
if(typeof data.log_traffic_lock !== "boolean"){
const err35 = {instancePath:instancePath+"/log_traffic_lock",schemaPath:"pairing_profiles_post.schema.json#/properties/log_traffic_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.visibility_level !== undefined){
let data18 = data.visibility_level;
if(typeof data18 !== "string"){
const err36 = {instancePath:instancePath+"/visibility_level",schemaPath:"pairing_profiles_post.schema.json#/properties/visibility_level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((((data18 === "flow_full_detail") || (data18 === "flow_summary")) || (data18 === "flow_drops")) || (data18 === "flow_off")) || (data18 === "enhanced_data_collection"))){
const err37 = {instancePath:instancePath+"/visibility_level",schemaPath:"pairing_profiles_post.schema.json#/properties/visibility_level/enum",keyword:"enum",params:{allowedValues: schema33.properties.visibility_level.enum}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.visibility_level_lock !== undefined){
if(typeof data.visibility_level_lock !== "boolean"){
const err38 = {instancePath:instancePath+"/visibility_level_lock",schemaPath:"pairing_profiles_post.schema.json#/properties/visibility_level_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data20 = data.external_data_set;
if((typeof data20 !== "string") && (data20 !== null)){
const err39 = {instancePath:instancePath+"/external_data_set",schemaPath:"pairing_profiles_post.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema33.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data20 === "string"){
if(func4(data20) > 255){
const err40 = {instancePath:instancePath+"/external_data_set",schemaPath:"pairing_profiles_post.schema.json#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data21 = data.external_data_reference;
if((typeof data21 !== "string") && (data21 !== null)){
const err41 = {instancePath:instancePath+"/external_data_reference",schemaPath:"pairing_profiles_post.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema33.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(typeof data21 === "string"){
if(func4(data21) > 255){
const err42 = {instancePath:instancePath+"/external_data_reference",schemaPath:"pairing_profiles_post.schema.json#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data.agent_software_release !== undefined){
let data22 = data.agent_software_release;
if((typeof data22 !== "string") && (data22 !== null)){
const err43 = {instancePath:instancePath+"/agent_software_release",schemaPath:"pairing_profiles_post.schema.json#/properties/agent_software_release/type",keyword:"type",params:{type: schema33.properties.agent_software_release.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.ven_type !== undefined){
let data23 = data.ven_type;
if(typeof data23 !== "string"){
const err44 = {instancePath:instancePath+"/ven_type",schemaPath:"pairing_profile_ven_type.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(((data23 === "specified_during_activation") || (data23 === "server")) || (data23 === "endpoint"))){
const err45 = {instancePath:instancePath+"/ven_type",schemaPath:"pairing_profile_ven_type.schema.json/enum",keyword:"enum",params:{allowedValues: schema37.enum}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath,schemaPath:"pairing_profiles_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

export const pairing_profiles_put = validate31;
const schema38 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profiles_put.schema.json","type":"object","additionalProperties":false,"properties":{"name":{"type":"string","maxLength":255},"description":{"type":"string"},"mode":{"$ref":"legacy_workload_modes.schema.json","deprecated":true,"x-replaced-by":"enforcement_mode"},"mode_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"enforcement_mode_lock"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json"},"enforcement_mode_lock":{"type":"boolean"},"enabled":{"type":"boolean"},"allowed_uses_per_key":{"oneOf":[{"type":"integer","minimum":1,"maximum":9007199254740991},{"type":"string","enum":["unlimited"]}]},"key_lifespan":{"oneOf":[{"type":"integer","minimum":1,"maximum":9007199254740991},{"type":"string","enum":["unlimited"]}]},"labels":{"$ref":"labels.schema.json"},"env_label_lock":{"type":"boolean"},"loc_label_lock":{"type":"boolean"},"role_label_lock":{"type":"boolean"},"app_label_lock":{"type":"boolean"},"log_traffic":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level"},"log_traffic_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level_lock"},"visibility_level":{"type":"string","enum":["flow_full_detail","flow_summary","flow_drops","flow_off","enhanced_data_collection"]},"visibility_level_lock":{"type":"boolean"},"external_data_set":{"type":["string","null"],"maxLength":255},"external_data_reference":{"type":["string","null"],"maxLength":255},"agent_software_release":{"type":["string","null"]}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="pairing_profiles_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(func29.call(schema38.properties, key0))){
const err0 = {instancePath,schemaPath:"pairing_profiles_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err1 = {instancePath:instancePath+"/name",schemaPath:"pairing_profiles_put.schema.json#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/name",schemaPath:"pairing_profiles_put.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"pairing_profiles_put.schema.json#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.mode !== undefined){
let data2 = data.mode;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data2 === "idle") || (data2 === "illuminated")) || (data2 === "enforced"))){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/enum",keyword:"enum",params:{allowedValues: schema34.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.mode_lock !== undefined){
if(typeof data.mode_lock !== "boolean"){
const err6 = {instancePath:instancePath+"/mode_lock",schemaPath:"pairing_profiles_put.schema.json#/properties/mode_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data4 = data.enforcement_mode;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((data4 === "idle") || (data4 === "visibility_only")) || (data4 === "full")) || (data4 === "selective"))){
const err8 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema29.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.enforcement_mode_lock !== undefined){
if(typeof data.enforcement_mode_lock !== "boolean"){
const err9 = {instancePath:instancePath+"/enforcement_mode_lock",schemaPath:"pairing_profiles_put.schema.json#/properties/enforcement_mode_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err10 = {instancePath:instancePath+"/enabled",schemaPath:"pairing_profiles_put.schema.json#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.allowed_uses_per_key !== undefined){
let data7 = data.allowed_uses_per_key;
const _errs19 = errors;
let valid3 = false;
let passing0 = null;
const _errs20 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err11 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_put.schema.json#/properties/allowed_uses_per_key/oneOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err12 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_put.schema.json#/properties/allowed_uses_per_key/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err13 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_put.schema.json#/properties/allowed_uses_per_key/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid0 = _errs20 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs22 = errors;
if(typeof data7 !== "string"){
const err14 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_put.schema.json#/properties/allowed_uses_per_key/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(data7 === "unlimited")){
const err15 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_put.schema.json#/properties/allowed_uses_per_key/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema38.properties.allowed_uses_per_key.oneOf[1].enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err16 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_put.schema.json#/properties/allowed_uses_per_key/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.key_lifespan !== undefined){
let data8 = data.key_lifespan;
const _errs25 = errors;
let valid4 = false;
let passing1 = null;
const _errs26 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err17 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_put.schema.json#/properties/key_lifespan/oneOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_put.schema.json#/properties/key_lifespan/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_put.schema.json#/properties/key_lifespan/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid1 = _errs26 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs28 = errors;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_put.schema.json#/properties/key_lifespan/oneOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(data8 === "unlimited")){
const err21 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_put.schema.json#/properties/key_lifespan/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema38.properties.key_lifespan.oneOf[1].enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid1 = _errs28 === errors;
if(_valid1 && valid4){
valid4 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid4 = true;
passing1 = 1;
}
}
if(!valid4){
const err22 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_put.schema.json#/properties/key_lifespan/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data.labels !== undefined){
let data9 = data.labels;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.href === undefined){
const err23 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data10){if(errors>=mostkey1)break;
if(!(key1 === "href")){
const err24 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.href !== undefined){
if(typeof data10.href !== "string"){
const err25 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(func0(data9)){
const err27 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.env_label_lock !== undefined){
if(typeof data.env_label_lock !== "boolean"){
const err29 = {instancePath:instancePath+"/env_label_lock",schemaPath:"pairing_profiles_put.schema.json#/properties/env_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.loc_label_lock !== undefined){
if(typeof data.loc_label_lock !== "boolean"){
const err30 = {instancePath:instancePath+"/loc_label_lock",schemaPath:"pairing_profiles_put.schema.json#/properties/loc_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.role_label_lock !== undefined){
if(typeof data.role_label_lock !== "boolean"){
const err31 = {instancePath:instancePath+"/role_label_lock",schemaPath:"pairing_profiles_put.schema.json#/properties/role_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.app_label_lock !== undefined){
if(typeof data.app_label_lock !== "boolean"){
const err32 = {instancePath:instancePath+"/app_label_lock",schemaPath:"pairing_profiles_put.schema.json#/properties/app_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.log_traffic !== undefined){
if(typeof data.log_traffic !== "boolean"){
const err33 = {instancePath:instancePath+"/log_traffic",schemaPath:"pairing_profiles_put.schema.json#/properties/log_traffic/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.log_traffic_lock !== undefined){
if(typeof data.log_traffic_lock !== "boolean"){
const err34 = {instancePath:instancePath+"/log_traffic_lock",schemaPath:"pairing_profiles_put.schema.json#/properties/log_traffic_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.visibility_level !== undefined){
let data18 = data.visibility_level;
if(typeof data18 !== "string"){
const err35 = {instancePath:instancePath+"/visibility_level",schemaPath:"pairing_profiles_put.schema.json#/properties/visibility_level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((((data18 === "flow_full_detail") || (data18 === "flow_summary")) || (data18 === "flow_drops")) || (data18 === "flow_off")) || (data18 === "enhanced_data_collection"))){
const err36 = {instancePath:instancePath+"/visibility_level",schemaPath:"pairing_profiles_put.schema.json#/properties/visibility_level/enum",keyword:"enum",params:{allowedValues: schema38.properties.visibility_level.enum}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.visibility_level_lock !== undefined){
if(typeof data.visibility_level_lock !== "boolean"){
const err37 = {instancePath:instancePath+"/visibility_level_lock",schemaPath:"pairing_profiles_put.schema.json#/properties/visibility_level_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data20 = data.external_data_set;
if((typeof data20 !== "string") && (data20 !== null)){
const err38 = {instancePath:instancePath+"/external_data_set",schemaPath:"pairing_profiles_put.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema38.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data20 === "string"){
if(func4(data20) > 255){
const err39 = {instancePath:instancePath+"/external_data_set",schemaPath:"pairing_profiles_put.schema.json#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data21 = data.external_data_reference;
if((typeof data21 !== "string") && (data21 !== null)){
const err40 = {instancePath:instancePath+"/external_data_reference",schemaPath:"pairing_profiles_put.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema38.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data21 === "string"){
if(func4(data21) > 255){
const err41 = {instancePath:instancePath+"/external_data_reference",schemaPath:"pairing_profiles_put.schema.json#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data.agent_software_release !== undefined){
let data22 = data.agent_software_release;
if((typeof data22 !== "string") && (data22 !== null)){
const err42 = {instancePath:instancePath+"/agent_software_release",schemaPath:"pairing_profiles_put.schema.json#/properties/agent_software_release/type",keyword:"type",params:{type: schema38.properties.agent_software_release.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath,schemaPath:"pairing_profiles_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

export const scenario = validate32;
const schema42 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"scenario.schema.json","title":"Scenario","type":"object","additionalProperties":false,"properties":{"description":{"type":"string"},"orgs":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"integer","minimum":1,"maximum":999999999999999},"display_name":{"type":"string","minLength":1,"maxLength":255},"initial_objects":{"type":"boolean"},"users":{"type":"array","items":{"$ref":"#/definitions/user"}},"objects":{"type":"object","additionalProperties":{"type":"array","items":{"type":"object"}}},"fleets":{"type":"array","items":{"$ref":"mock_fleets_post.schema.json"}}}}}},"definitions":{"user":{"type":"object","additionalProperties":false,"required":["username"],"properties":{"username":{"type":"string","minLength":1,"maxLength":255},"full_name":{"type":"string","maxLength":255},"password":{"type":"string","minLength":1},"roles":{"type":"array","items":{"type":"string"}},"api_keys":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","secret"],"properties":{"key":{"type":"string","pattern":"^api_[0-9A-Za-z_-]{1,64}$"},"secret":{"type":"string","minLength":1}}}}}}}};
const schema43 = {"type":"object","additionalProperties":false,"required":["username"],"properties":{"username":{"type":"string","minLength":1,"maxLength":255},"full_name":{"type":"string","maxLength":255},"password":{"type":"string","minLength":1},"roles":{"type":"array","items":{"type":"string"}},"api_keys":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","secret"],"properties":{"key":{"type":"string","pattern":"^api_[0-9A-Za-z_-]{1,64}$"},"secret":{"type":"string","minLength":1}}}}}};
const pattern6 = new RegExp("^api_[0-9A-Za-z_-]{1,64}$", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="scenario.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((key0 === "description") || (key0 === "orgs"))){
const err0 = {instancePath,schemaPath:"scenario.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err1 = {instancePath:instancePath+"/description",schemaPath:"scenario.schema.json#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.orgs !== undefined){
let data1 = data.orgs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
const mostkey1=errors+1000;for(const key1 in data2){if(errors>=mostkey1)break;
if(!((((((key1 === "id") || (key1 === "display_name")) || (key1 === "initial_objects")) || (key1 === "users")) || (key1 === "objects")) || (key1 === "fleets"))){
const err2 = {instancePath:instancePath+"/orgs/" + i0,schemaPath:"scenario.schema.json#/properties/orgs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err3 = {instancePath:instancePath+"/orgs/" + i0+"/id",schemaPath:"scenario.schema.json#/properties/orgs/items/properties/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 999999999999999 || isNaN(data3)){
const err4 = {instancePath:instancePath+"/orgs/" + i0+"/id",schemaPath:"scenario.schema.json#/properties/orgs/items/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999999999}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/orgs/" + i0+"/id",schemaPath:"scenario.schema.json#/properties/orgs/items/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data2.display_name !== undefined){
let data4 = data2.display_name;
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err6 = {instancePath:instancePath+"/orgs/" + i0+"/display_name",schemaPath:"scenario.schema.json#/properties/orgs/items/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data4) < 1){
const err7 = {instancePath:instancePath+"/orgs/" + i0+"/display_name",schemaPath:"scenario.schema.json#/properties/orgs/items/properties/display_name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/orgs/" + i0+"/display_name",schemaPath:"scenario.schema.json#/properties/orgs/items/properties/display_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.initial_objects !== undefined){
if(typeof data2.initial_objects !== "boolean"){
const err9 = {instancePath:instancePath+"/orgs/" + i0+"/initial_objects",schemaPath:"scenario.schema.json#/properties/orgs/items/properties/initial_objects/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.users !== undefined){
let data6 = data2.users;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.username === undefined){
const err10 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1,schemaPath:"scenario.schema.json#/definitions/user/required",keyword:"required",params:{missingProperty: "username"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const mostkey2=errors+1000;for(const key2 in data7){if(errors>=mostkey2)break;
if(!(((((key2 === "username") || (key2 === "full_name")) || (key2 === "password")) || (key2 === "roles")) || (key2 === "api_keys"))){
const err11 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1,schemaPath:"scenario.schema.json#/definitions/user/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.username !== undefined){
let data8 = data7.username;
if(typeof data8 === "string"){
if(func4(data8) > 255){
const err12 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/username",schemaPath:"scenario.schema.json#/definitions/user/properties/username/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func4(data8) < 1){
const err13 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/username",schemaPath:"scenario.schema.json#/definitions/user/properties/username/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/username",schemaPath:"scenario.schema.json#/definitions/user/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.full_name !== undefined){
let data9 = data7.full_name;
if(typeof data9 === "string"){
if(func4(data9) > 255){
const err15 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/full_name",schemaPath:"scenario.schema.json#/definitions/user/properties/full_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/full_name",schemaPath:"scenario.schema.json#/definitions/user/properties/full_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.password !== undefined){
let data10 = data7.password;
if(typeof data10 === "string"){
if(func4(data10) < 1){
const err17 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/password",schemaPath:"scenario.schema.json#/definitions/user/properties/password/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/password",schemaPath:"scenario.schema.json#/definitions/user/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.roles !== undefined){
let data11 = data7.roles;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0, mosti2=errors+1000; i2<len2 && errors<mosti2; i2++){
if(typeof data11[i2] !== "string"){
const err19 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/roles/" + i2,schemaPath:"scenario.schema.json#/definitions/user/properties/roles/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/roles",schemaPath:"scenario.schema.json#/definitions/user/properties/roles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.api_keys !== undefined){
let data13 = data7.api_keys;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i3=0, mosti3=errors+1000; i3<len3 && errors<mosti3; i3++){
let data14 = data13[i3];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.key === undefined){
const err21 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"scenario.schema.json#/definitions/user/properties/api_keys/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data14.secret === undefined){
const err22 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"scenario.schema.json#/definitions/user/properties/api_keys/items/required",keyword:"required",params:{missingProperty: "secret"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const mostkey3=errors+1000;for(const key3 in data14){if(errors>=mostkey3)break;
if(!((key3 === "key") || (key3 === "secret"))){
const err23 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"scenario.schema.json#/definitions/user/properties/api_keys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data14.key !== undefined){
let data15 = data14.key;
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
const err24 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/key",schemaPath:"scenario.schema.json#/definitions/user/properties/api_keys/items/properties/key/pattern",keyword:"pattern",params:{pattern: "^api_[0-9A-Za-z_-]{1,64}$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/key",schemaPath:"scenario.schema.json#/definitions/user/properties/api_keys/items/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data14.secret !== undefined){
let data16 = data14.secret;
if(typeof data16 === "string"){
if(func4(data16) < 1){
const err26 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/secret",schemaPath:"scenario.schema.json#/definitions/user/properties/api_keys/items/properties/secret/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/secret",schemaPath:"scenario.schema.json#/definitions/user/properties/api_keys/items/properties/secret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"scenario.schema.json#/definitions/user/properties/api_keys/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys",schemaPath:"scenario.schema.json#/definitions/user/properties/api_keys/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1,schemaPath:"scenario.schema.json#/definitions/user/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/orgs/" + i0+"/users",schemaPath:"scenario.schema.json#/properties/orgs/items/properties/users/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data2.objects !== undefined){
let data17 = data2.objects;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
const mostkey4=errors+1000;for(const key4 in data17){if(errors>=mostkey4)break;
let data18 = data17[key4];
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i4=0, mosti4=errors+1000; i4<len4 && errors<mosti4; i4++){
let data19 = data18[i4];
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err32 = {instancePath:instancePath+"/orgs/" + i0+"/objects/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"scenario.schema.json#/properties/orgs/items/properties/objects/additionalProperties/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/orgs/" + i0+"/objects/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"scenario.schema.json#/properties/orgs/items/properties/objects/additionalProperties/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/orgs/" + i0+"/objects",schemaPath:"scenario.schema.json#/properties/orgs/items/properties/objects/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data2.fleets !== undefined){
let data20 = data2.fleets;
if(Array.isArray(data20)){
const len5 = data20.length;
for(let i5=0, mosti5=errors+1000; i5<len5 && errors<mosti5; i5++){
let data21 = data20[i5];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.count === undefined){
const err35 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5,schemaPath:"mock_fleets_post.schema.json/required",keyword:"required",params:{missingProperty: "count"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const mostkey5=errors+1000;for(const key5 in data21){if(errors>=mostkey5)break;
if(!(func29.call(schema20.properties, key5))){
const err36 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5,schemaPath:"mock_fleets_post.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data21.org !== undefined){
let data22 = data21.org;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err37 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/org",schemaPath:"mock_fleets_post.schema.json/properties/org/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 999999999999999 || isNaN(data22)){
const err38 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/org",schemaPath:"mock_fleets_post.schema.json/properties/org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999999999}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data22 < 1 || isNaN(data22)){
const err39 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/org",schemaPath:"mock_fleets_post.schema.json/properties/org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data21.name !== undefined){
let data23 = data21.name;
if(typeof data23 === "string"){
if(func4(data23) > 255){
const err40 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/name",schemaPath:"mock_fleets_post.schema.json/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func4(data23) < 1){
const err41 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/name",schemaPath:"mock_fleets_post.schema.json/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/name",schemaPath:"mock_fleets_post.schema.json/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data21.count !== undefined){
let data24 = data21.count;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err43 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/count",schemaPath:"mock_fleets_post.schema.json/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 100000 || isNaN(data24)){
const err44 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/count",schemaPath:"mock_fleets_post.schema.json/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data24 < 1 || isNaN(data24)){
const err45 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/count",schemaPath:"mock_fleets_post.schema.json/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data21.hostname !== undefined){
let data25 = data21.hostname;
if(typeof data25 === "string"){
if(func4(data25) > 200){
const err46 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/hostname",schemaPath:"mock_fleets_post.schema.json/properties/hostname/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(func4(data25) < 1){
const err47 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/hostname",schemaPath:"mock_fleets_post.schema.json/properties/hostname/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/hostname",schemaPath:"mock_fleets_post.schema.json/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data21.pairing_profile !== undefined){
let data26 = data21.pairing_profile;
if(typeof data26 === "string"){
if(func4(data26) > 255){
const err49 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/pairing_profile",schemaPath:"mock_fleets_post.schema.json/properties/pairing_profile/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(func4(data26) < 1){
const err50 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/pairing_profile",schemaPath:"mock_fleets_post.schema.json/properties/pairing_profile/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/pairing_profile",schemaPath:"mock_fleets_post.schema.json/properties/pairing_profile/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data21.role !== undefined){
let data27 = data21.role;
if(typeof data27 === "string"){
if(func4(data27) < 1){
const err52 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/role",schemaPath:"mock_fleets_post.schema.json/properties/role/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/role",schemaPath:"mock_fleets_post.schema.json/properties/role/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data21.app !== undefined){
let data28 = data21.app;
if(typeof data28 === "string"){
if(func4(data28) < 1){
const err54 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/app",schemaPath:"mock_fleets_post.schema.json/properties/app/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/app",schemaPath:"mock_fleets_post.schema.json/properties/app/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data21.env !== undefined){
let data29 = data21.env;
if(typeof data29 === "string"){
if(func4(data29) < 1){
const err56 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/env",schemaPath:"mock_fleets_post.schema.json/properties/env/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/env",schemaPath:"mock_fleets_post.schema.json/properties/env/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data21.loc !== undefined){
let data30 = data21.loc;
if(typeof data30 === "string"){
if(func4(data30) < 1){
const err58 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/loc",schemaPath:"mock_fleets_post.schema.json/properties/loc/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/loc",schemaPath:"mock_fleets_post.schema.json/properties/loc/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data21.os !== undefined){
let data31 = data21.os;
if(Array.isArray(data31)){
if(data31.length > 50){
const err60 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os",schemaPath:"mock_fleets_post.schema.json/properties/os/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data31.length < 1){
const err61 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os",schemaPath:"mock_fleets_post.schema.json/properties/os/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
const len6 = data31.length;
for(let i6=0, mosti6=errors+1000; i6<len6 && errors<mosti6; i6++){
let data32 = data31[i6];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.os_id === undefined){
const err62 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6,schemaPath:"mock_fleets_post.schema.json/properties/os/items/required",keyword:"required",params:{missingProperty: "os_id"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data32.os_detail === undefined){
const err63 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6,schemaPath:"mock_fleets_post.schema.json/properties/os/items/required",keyword:"required",params:{missingProperty: "os_detail"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const mostkey6=errors+1000;for(const key6 in data32){if(errors>=mostkey6)break;
if(!((((key6 === "os_id") || (key6 === "os_detail")) || (key6 === "os_platform")) || (key6 === "share"))){
const err64 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6,schemaPath:"mock_fleets_post.schema.json/properties/os/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data32.os_id !== undefined){
let data33 = data32.os_id;
if(typeof data33 === "string"){
if(func4(data33) > 255){
const err65 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6+"/os_id",schemaPath:"mock_fleets_post.schema.json/properties/os/items/properties/os_id/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6+"/os_id",schemaPath:"mock_fleets_post.schema.json/properties/os/items/properties/os_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data32.os_detail !== undefined){
let data34 = data32.os_detail;
if(typeof data34 === "string"){
if(func4(data34) > 1000){
const err67 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6+"/os_detail",schemaPath:"mock_fleets_post.schema.json/properties/os/items/properties/os_detail/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6+"/os_detail",schemaPath:"mock_fleets_post.schema.json/properties/os/items/properties/os_detail/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data32.os_platform !== undefined){
let data35 = data32.os_platform;
if(typeof data35 === "string"){
if(func4(data35) > 255){
const err69 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6+"/os_platform",schemaPath:"mock_fleets_post.schema.json/properties/os/items/properties/os_platform/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6+"/os_platform",schemaPath:"mock_fleets_post.schema.json/properties/os/items/properties/os_platform/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data32.share !== undefined){
let data36 = data32.share;
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1000000 || isNaN(data36)){
const err71 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6+"/share",schemaPath:"mock_fleets_post.schema.json/properties/os/items/properties/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data36 <= 0 || isNaN(data36)){
const err72 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6+"/share",schemaPath:"mock_fleets_post.schema.json/properties/os/items/properties/share/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6+"/share",schemaPath:"mock_fleets_post.schema.json/properties/os/items/properties/share/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os/" + i6,schemaPath:"mock_fleets_post.schema.json/properties/os/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/os",schemaPath:"mock_fleets_post.schema.json/properties/os/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data21.pairing_rate !== undefined){
let data37 = data21.pairing_rate;
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 1000000 || isNaN(data37)){
const err76 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/pairing_rate",schemaPath:"mock_fleets_post.schema.json/properties/pairing_rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data37 < 0.000001 || isNaN(data37)){
const err77 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/pairing_rate",schemaPath:"mock_fleets_post.schema.json/properties/pairing_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.000001}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/pairing_rate",schemaPath:"mock_fleets_post.schema.json/properties/pairing_rate/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data21.starts_after !== undefined){
let data38 = data21.starts_after;
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 1000000000 || isNaN(data38)){
const err79 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/starts_after",schemaPath:"mock_fleets_post.schema.json/properties/starts_after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data38 < 0 || isNaN(data38)){
const err80 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/starts_after",schemaPath:"mock_fleets_post.schema.json/properties/starts_after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/starts_after",schemaPath:"mock_fleets_post.schema.json/properties/starts_after/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data21.silent !== undefined){
let data39 = data21.silent;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.share === undefined){
const err82 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/silent",schemaPath:"mock_fleets_post.schema.json/properties/silent/required",keyword:"required",params:{missingProperty: "share"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data39.after === undefined){
const err83 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/silent",schemaPath:"mock_fleets_post.schema.json/properties/silent/required",keyword:"required",params:{missingProperty: "after"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
const mostkey7=errors+1000;for(const key7 in data39){if(errors>=mostkey7)break;
if(!((key7 === "share") || (key7 === "after"))){
const err84 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/silent",schemaPath:"mock_fleets_post.schema.json/properties/silent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data39.share !== undefined){
let data40 = data39.share;
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1 || isNaN(data40)){
const err85 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/silent/share",schemaPath:"mock_fleets_post.schema.json/properties/silent/properties/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err86 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/silent/share",schemaPath:"mock_fleets_post.schema.json/properties/silent/properties/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/silent/share",schemaPath:"mock_fleets_post.schema.json/properties/silent/properties/share/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data39.after !== undefined){
let data41 = data39.after;
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 1000000000 || isNaN(data41)){
const err88 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/silent/after",schemaPath:"mock_fleets_post.schema.json/properties/silent/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data41 < 0 || isNaN(data41)){
const err89 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/silent/after",schemaPath:"mock_fleets_post.schema.json/properties/silent/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/silent/after",schemaPath:"mock_fleets_post.schema.json/properties/silent/properties/after/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/silent",schemaPath:"mock_fleets_post.schema.json/properties/silent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data21.unpaired !== undefined){
let data42 = data21.unpaired;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.share === undefined){
const err92 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/unpaired",schemaPath:"mock_fleets_post.schema.json/properties/unpaired/required",keyword:"required",params:{missingProperty: "share"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data42.after === undefined){
const err93 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/unpaired",schemaPath:"mock_fleets_post.schema.json/properties/unpaired/required",keyword:"required",params:{missingProperty: "after"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
const mostkey8=errors+1000;for(const key8 in data42){if(errors>=mostkey8)break;
if(!((key8 === "share") || (key8 === "after"))){
const err94 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/unpaired",schemaPath:"mock_fleets_post.schema.json/properties/unpaired/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data42.share !== undefined){
let data43 = data42.share;
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 1 || isNaN(data43)){
const err95 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/unpaired/share",schemaPath:"mock_fleets_post.schema.json/properties/unpaired/properties/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data43 < 0 || isNaN(data43)){
const err96 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/unpaired/share",schemaPath:"mock_fleets_post.schema.json/properties/unpaired/properties/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/unpaired/share",schemaPath:"mock_fleets_post.schema.json/properties/unpaired/properties/share/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data42.after !== undefined){
let data44 = data42.after;
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 1000000000 || isNaN(data44)){
const err98 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/unpaired/after",schemaPath:"mock_fleets_post.schema.json/properties/unpaired/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data44 < 0 || isNaN(data44)){
const err99 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/unpaired/after",schemaPath:"mock_fleets_post.schema.json/properties/unpaired/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/unpaired/after",schemaPath:"mock_fleets_post.schema.json/properties/unpaired/properties/after/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5+"/unpaired",schemaPath:"mock_fleets_post.schema.json/properties/unpaired/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/orgs/" + i0+"/fleets/" + i5,schemaPath:"mock_fleets_post.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/orgs/" + i0+"/fleets",schemaPath:"scenario.schema.json#/properties/orgs/items/properties/fleets/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/orgs/" + i0,schemaPath:"scenario.schema.json#/properties/orgs/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/orgs",schemaPath:"scenario.schema.json#/properties/orgs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath,schemaPath:"scenario.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

export const settings_workloads_put = validate33;
const schema45 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workloads_put.schema.json","type":"object","additionalProperties":false,"properties":{"workload_disconnected_timeout_seconds":{"$ref":"settings_workload_detailed.schema.json"},"workload_goodbye_timeout_seconds":{"$ref":"settings_workload_detailed.schema.json"},"workload_disconnected_notification_seconds":{"$ref":"settings_workload_notifications.schema.json"},"ven_uninstall_timeout_hours":{"$ref":"settings_workload.schema.json"}}};
const schema46 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workload_detailed.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["scope","value"],"properties":{"scope":{"$ref":"labels.schema.json"},"value":{"type":"integer","minimum":-1,"maximum":2147483647},"ven_type":{"type":["string","null"],"enum":["server","endpoint",null,""]}}},"uniqueItems":true};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workload_detailed.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.scope === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload_detailed.schema.json#/items/required",keyword:"required",params:{missingProperty: "scope"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.value === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload_detailed.schema.json#/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data0){if(errors>=mostkey0)break;
if(!(((key0 === "scope") || (key0 === "value")) || (key0 === "ven_type"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload_detailed.schema.json#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.scope !== undefined){
let data1 = data0.scope;
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
let data2 = data1[i1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.href === undefined){
const err3 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data2){if(errors>=mostkey1)break;
if(!(key1 === "href")){
const err4 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.href !== undefined){
if(typeof data2.href !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/scope/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(func0(data1)){
const err7 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.value !== undefined){
let data4 = data0.value;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"settings_workload_detailed.schema.json#/items/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"settings_workload_detailed.schema.json#/items/properties/value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < -1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"settings_workload_detailed.schema.json#/items/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data0.ven_type !== undefined){
let data5 = data0.ven_type;
if((typeof data5 !== "string") && (data5 !== null)){
const err12 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"settings_workload_detailed.schema.json#/items/properties/ven_type/type",keyword:"type",params:{type: schema46.items.properties.ven_type.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((((data5 === "server") || (data5 === "endpoint")) || (data5 === null)) || (data5 === ""))){
const err13 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"settings_workload_detailed.schema.json#/items/properties/ven_type/enum",keyword:"enum",params:{allowedValues: schema46.items.properties.ven_type.enum}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload_detailed.schema.json#/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(func0(data)){
const err15 = {instancePath,schemaPath:"settings_workload_detailed.schema.json#/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath,schemaPath:"settings_workload_detailed.schema.json#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

const schema48 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workload_notifications.schema.json","type":"array","items":{"type":"object","required":["scope","warning"],"properties":{"scope":{"$ref":"labels.schema.json"},"warning":{"type":"integer","minimum":-1,"maximum":2147483647},"ven_type":{"type":["string","null"],"enum":["server","endpoint"]}}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workload_notifications.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.scope === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload_notifications.schema.json#/items/required",keyword:"required",params:{missingProperty: "scope"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.warning === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload_notifications.schema.json#/items/required",keyword:"required",params:{missingProperty: "warning"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.scope !== undefined){
let data1 = data0.scope;
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
let data2 = data1[i1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.href === undefined){
const err2 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data2){if(errors>=mostkey0)break;
if(!(key0 === "href")){
const err3 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.href !== undefined){
if(typeof data2.href !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/scope/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(func0(data1)){
const err6 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.warning !== undefined){
let data4 = data0.warning;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/" + i0+"/warning",schemaPath:"settings_workload_notifications.schema.json#/items/properties/warning/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/" + i0+"/warning",schemaPath:"settings_workload_notifications.schema.json#/items/properties/warning/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < -1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/" + i0+"/warning",schemaPath:"settings_workload_notifications.schema.json#/items/properties/warning/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data0.ven_type !== undefined){
let data5 = data0.ven_type;
if((typeof data5 !== "string") && (data5 !== null)){
const err11 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"settings_workload_notifications.schema.json#/items/properties/ven_type/type",keyword:"type",params:{type: schema48.items.properties.ven_type.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data5 === "server") || (data5 === "endpoint"))){
const err12 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"settings_workload_notifications.schema.json#/items/properties/ven_type/enum",keyword:"enum",params:{allowedValues: schema48.items.properties.ven_type.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload_notifications.schema.json#/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"settings_workload_notifications.schema.json#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

const schema50 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workload.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["scope","value"],"properties":{"scope":{"$ref":"labels.schema.json"},"value":{"type":"integer","minimum":-1,"maximum":2147483647}}},"uniqueItems":true};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workload.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.scope === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload.schema.json#/items/required",keyword:"required",params:{missingProperty: "scope"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.value === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload.schema.json#/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data0){if(errors>=mostkey0)break;
if(!((key0 === "scope") || (key0 === "value"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload.schema.json#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.scope !== undefined){
let data1 = data0.scope;
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
let data2 = data1[i1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.href === undefined){
const err3 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data2){if(errors>=mostkey1)break;
if(!(key1 === "href")){
const err4 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.href !== undefined){
if(typeof data2.href !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/scope/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(func0(data1)){
const err7 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.value !== undefined){
let data4 = data0.value;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"settings_workload.schema.json#/items/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"settings_workload.schema.json#/items/properties/value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < -1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"settings_workload.schema.json#/items/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/" + i0,schemaPath:"settings_workload.schema.json#/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(func0(data)){
const err13 = {instancePath,schemaPath:"settings_workload.schema.json#/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath,schemaPath:"settings_workload.schema.json#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workloads_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((((key0 === "workload_disconnected_timeout_seconds") || (key0 === "workload_goodbye_timeout_seconds")) || (key0 === "workload_disconnected_notification_seconds")) || (key0 === "ven_uninstall_timeout_hours"))){
const err0 = {instancePath,schemaPath:"settings_workloads_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.workload_disconnected_timeout_seconds !== undefined){
if(!(validate34(data.workload_disconnected_timeout_seconds, {instancePath:instancePath+"/workload_disconnected_timeout_seconds",parentData:data,parentDataProperty:"workload_disconnected_timeout_seconds",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.workload_goodbye_timeout_seconds !== undefined){
if(!(validate34(data.workload_goodbye_timeout_seconds, {instancePath:instancePath+"/workload_goodbye_timeout_seconds",parentData:data,parentDataProperty:"workload_goodbye_timeout_seconds",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.workload_disconnected_notification_seconds !== undefined){
if(!(validate37(data.workload_disconnected_notification_seconds, {instancePath:instancePath+"/workload_disconnected_notification_seconds",parentData:data,parentDataProperty:"workload_disconnected_notification_seconds",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.ven_uninstall_timeout_hours !== undefined){
if(!(validate39(data.ven_uninstall_timeout_hours, {instancePath:instancePath+"/ven_uninstall_timeout_hours",parentData:data,parentDataProperty:"ven_uninstall_timeout_hours",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"settings_workloads_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

export const users_api_keys_post = validate41;
const schema52 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_api_keys_post.schema.json","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","maxLength":255},"description":{"type":"string"}}};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_api_keys_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"users_api_keys_post.schema.json#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((key0 === "name") || (key0 === "description"))){
const err1 = {instancePath,schemaPath:"users_api_keys_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"users_api_keys_post.schema.json#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"users_api_keys_post.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"users_api_keys_post.schema.json#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"users_api_keys_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

export const users_api_keys_put = validate42;
const schema53 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_api_keys_put.schema.json","type":"object","additionalProperties":false,"properties":{"name":{"type":"string","maxLength":255},"description":{"type":"string"}}};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_api_keys_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((key0 === "name") || (key0 === "description"))){
const err0 = {instancePath,schemaPath:"users_api_keys_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err1 = {instancePath:instancePath+"/name",schemaPath:"users_api_keys_put.schema.json#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/name",schemaPath:"users_api_keys_put.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"users_api_keys_put.schema.json#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"users_api_keys_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}

export const users_logout_put = validate43;
const schema54 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_logout_put.schema.json","type":"object","additionalProperties":false,"properties":{}};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_logout_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
const err0 = {instancePath,schemaPath:"users_logout_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"users_logout_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

export const users_post = validate44;
const schema55 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_post.schema.json","type":"object","additionalProperties":false,"required":["username","type"],"properties":{"username":{"type":"string","format":"email"},"full_name":{"type":"string"},"time_zone":{"type":"string"},"type":{"type":"string","enum":["local"]}}};
const formats4 = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.username === undefined){
const err0 = {instancePath,schemaPath:"users_post.schema.json#/required",keyword:"required",params:{missingProperty: "username"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"users_post.schema.json#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((((key0 === "username") || (key0 === "full_name")) || (key0 === "time_zone")) || (key0 === "type"))){
const err2 = {instancePath,schemaPath:"users_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.username !== undefined){
let data0 = data.username;
if(typeof data0 === "string"){
if(!(formats4.test(data0))){
const err3 = {instancePath:instancePath+"/username",schemaPath:"users_post.schema.json#/properties/username/format",keyword:"format",params:{format: "email"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/username",schemaPath:"users_post.schema.json#/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.full_name !== undefined){
if(typeof data.full_name !== "string"){
const err5 = {instancePath:instancePath+"/full_name",schemaPath:"users_post.schema.json#/properties/full_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.time_zone !== undefined){
if(typeof data.time_zone !== "string"){
const err6 = {instancePath:instancePath+"/time_zone",schemaPath:"users_post.schema.json#/properties/time_zone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/type",schemaPath:"users_post.schema.json#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data3 === "local")){
const err8 = {instancePath:instancePath+"/type",schemaPath:"users_post.schema.json#/properties/type/enum",keyword:"enum",params:{allowedValues: schema55.properties.type.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"users_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

export const users_put = validate45;
const schema56 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_put.schema.json","type":"object","additionalProperties":false,"properties":{"full_name":{"type":"string"},"time_zone":{"type":"string"},"locked":{"type":"boolean"}}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(((key0 === "full_name") || (key0 === "time_zone")) || (key0 === "locked"))){
const err0 = {instancePath,schemaPath:"users_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.full_name !== undefined){
if(typeof data.full_name !== "string"){
const err1 = {instancePath:instancePath+"/full_name",schemaPath:"users_put.schema.json#/properties/full_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.time_zone !== undefined){
if(typeof data.time_zone !== "string"){
const err2 = {instancePath:instancePath+"/time_zone",schemaPath:"users_put.schema.json#/properties/time_zone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.locked !== undefined){
if(typeof data.locked !== "boolean"){
const err3 = {instancePath:instancePath+"/locked",schemaPath:"users_put.schema.json#/properties/locked/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"users_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

export const vens_put = validate46;
const schema57 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"vens_put.schema.json","type":"object","additionalProperties":false,"properties":{"target_pce_fqdn":{"type":"string"},"name":{"type":["string","null"],"maxLength":255},"description":{"type":["string","null"]},"status":{"type":"string","enum":["active","suspended"]},"golden_image":{"type":"boolean"}}};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="vens_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(((((key0 === "target_pce_fqdn") || (key0 === "name")) || (key0 === "description")) || (key0 === "status")) || (key0 === "golden_image"))){
const err0 = {instancePath,schemaPath:"vens_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.target_pce_fqdn !== undefined){
if(typeof data.target_pce_fqdn !== "string"){
const err1 = {instancePath:instancePath+"/target_pce_fqdn",schemaPath:"vens_put.schema.json#/properties/target_pce_fqdn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if((typeof data1 !== "string") && (data1 !== null)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"vens_put.schema.json#/properties/name/type",keyword:"type",params:{type: schema57.properties.name.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err3 = {instancePath:instancePath+"/name",schemaPath:"vens_put.schema.json#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.description !== undefined){
let data2 = data.description;
if((typeof data2 !== "string") && (data2 !== null)){
const err4 = {instancePath:instancePath+"/description",schemaPath:"vens_put.schema.json#/properties/description/type",keyword:"type",params:{type: schema57.properties.description.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.status !== undefined){
let data3 = data.status;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/status",schemaPath:"vens_put.schema.json#/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data3 === "active") || (data3 === "suspended"))){
const err6 = {instancePath:instancePath+"/status",schemaPath:"vens_put.schema.json#/properties/status/enum",keyword:"enum",params:{allowedValues: schema57.properties.status.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.golden_image !== undefined){
if(typeof data.golden_image !== "boolean"){
const err7 = {instancePath:instancePath+"/golden_image",schemaPath:"vens_put.schema.json#/properties/golden_image/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"vens_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

export const vens_unpair_put = validate47;
const schema58 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"vens_unpair_put.schema.json","type":"object","additionalProperties":false,"required":["vens"],"properties":{"vens":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["href"],"properties":{"href":{"type":"string"}}},"minItems":1,"maxItems":1000},"firewall_restore":{"type":"string","enum":["saved","default","disable"]}}};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="vens_unpair_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vens === undefined){
const err0 = {instancePath,schemaPath:"vens_unpair_put.schema.json#/required",keyword:"required",params:{missingProperty: "vens"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((key0 === "vens") || (key0 === "firewall_restore"))){
const err1 = {instancePath,schemaPath:"vens_unpair_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.vens !== undefined){
let data0 = data.vens;
if(Array.isArray(data0)){
if(data0.length > 1000){
const err2 = {instancePath:instancePath+"/vens",schemaPath:"vens_unpair_put.schema.json#/properties/vens/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/vens",schemaPath:"vens_unpair_put.schema.json#/properties/vens/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.href === undefined){
const err4 = {instancePath:instancePath+"/vens/" + i0,schemaPath:"vens_unpair_put.schema.json#/properties/vens/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data1){if(errors>=mostkey1)break;
if(!(key1 === "href")){
const err5 = {instancePath:instancePath+"/vens/" + i0,schemaPath:"vens_unpair_put.schema.json#/properties/vens/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.href !== undefined){
if(typeof data1.href !== "string"){
const err6 = {instancePath:instancePath+"/vens/" + i0+"/href",schemaPath:"vens_unpair_put.schema.json#/properties/vens/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/vens/" + i0,schemaPath:"vens_unpair_put.schema.json#/properties/vens/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/vens",schemaPath:"vens_unpair_put.schema.json#/properties/vens/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.firewall_restore !== undefined){
let data3 = data.firewall_restore;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/firewall_restore",schemaPath:"vens_unpair_put.schema.json#/properties/firewall_restore/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data3 === "saved") || (data3 === "default")) || (data3 === "disable"))){
const err10 = {instancePath:instancePath+"/firewall_restore",schemaPath:"vens_unpair_put.schema.json#/properties/firewall_restore/enum",keyword:"enum",params:{allowedValues: schema58.properties.firewall_restore.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"vens_unpair_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}

export const workloads_bulk_create_put = validate48;
const schema59 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_bulk_create_put.schema.json","type":"array","items":{"$ref":"workloads_post.schema.json"},"maxItems":1000};
const schema60 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_post.schema.json","type":"object","additionalProperties":false,"anyOf":[{"required":["name"],"properties":{"name":{}}},{"required":["hostname"],"properties":{"hostname":{}}}],"properties":{"name":{"type":"string","maxLength":255},"description":{"type":"string"},"external_data_set":{"type":["string","null"],"maxLength":255},"external_data_reference":{"type":["string","null"],"maxLength":255},"hostname":{"type":"string","maxLength":255},"service_principal_name":{"type":["string","null"],"minLength":1,"maxLength":255},"agent_to_pce_certificate_authentication_id":{"type":["string","null"],"minLength":1,"maxLength":255},"distinguished_name":{"type":"string"},"public_ip":{"type":["string","null"]},"interfaces":{"$ref":"workloads_interfaces.schema.json"},"ignored_interface_names":{"type":"array","items":{"type":"string"}},"service_provider":{"type":"string"},"data_center":{"type":"string"},"data_center_zone":{"type":"string"},"os_id":{"type":"string"},"os_detail":{"type":"string"},"online":{"type":"boolean"},"labels":{"$ref":"labels.schema.json"},"agent":{"type":"object","additionalProperties":false,"properties":{"config":{"$ref":"agent_config.schema.json"}}},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json"}}};
const schema61 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_interfaces.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["name","address"],"properties":{"name":{"type":"string"},"link_state":{"type":"string","enum":["up","down","unknown"]},"address":{"type":"string","$ref":"ip_address_format_validation.schema.json"},"cidr_block":{"type":"integer"},"default_gateway_address":{"type":"string","$ref":"ip_address_format_validation.schema.json"},"friendly_name":{"type":"string"},"network":{"$ref":"href_object.schema.json"}}},"uniqueItems":true};
const schema64 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"href_object.schema.json","type":"object","required":["href"],"properties":{"href":{"type":"string"}}};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_interfaces.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"workloads_interfaces.schema.json#/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.address === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"workloads_interfaces.schema.json#/items/required",keyword:"required",params:{missingProperty: "address"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data0){if(errors>=mostkey0)break;
if(!(((((((key0 === "name") || (key0 === "link_state")) || (key0 === "address")) || (key0 === "cidr_block")) || (key0 === "default_gateway_address")) || (key0 === "friendly_name")) || (key0 === "network"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"workloads_interfaces.schema.json#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.name !== undefined){
if(typeof data0.name !== "string"){
const err3 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"workloads_interfaces.schema.json#/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.link_state !== undefined){
let data2 = data0.link_state;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/link_state",schemaPath:"workloads_interfaces.schema.json#/items/properties/link_state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data2 === "up") || (data2 === "down")) || (data2 === "unknown"))){
const err5 = {instancePath:instancePath+"/" + i0+"/link_state",schemaPath:"workloads_interfaces.schema.json#/items/properties/link_state/enum",keyword:"enum",params:{allowedValues: schema61.items.properties.link_state.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.address !== undefined){
let data3 = data0.address;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"workloads_interfaces.schema.json#/items/properties/address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const _errs11 = errors;
let valid4 = false;
let passing0 = null;
const _errs12 = errors;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err8 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats0(data3))){
const err9 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/format",keyword:"format",params:{format: "ipv6"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
}
const _errs13 = errors;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err10 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(formats2(data3))){
const err11 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/format",keyword:"format",params:{format: "ipv4"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid4 = true;
passing0 = 1;
}
}
if(!valid4){
const err12 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
if(data0.cidr_block !== undefined){
let data4 = data0.cidr_block;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/" + i0+"/cidr_block",schemaPath:"workloads_interfaces.schema.json#/items/properties/cidr_block/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0.default_gateway_address !== undefined){
let data5 = data0.default_gateway_address;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"workloads_interfaces.schema.json#/items/properties/default_gateway_address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data5 !== "string"){
const err15 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const _errs20 = errors;
let valid6 = false;
let passing1 = null;
const _errs21 = errors;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err16 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(formats0(data5))){
const err17 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/format",keyword:"format",params:{format: "ipv6"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid1 = _errs21 === errors;
if(_valid1){
valid6 = true;
passing1 = 0;
}
const _errs22 = errors;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err18 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(formats2(data5))){
const err19 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/format",keyword:"format",params:{format: "ipv4"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
if(_valid1 && valid6){
valid6 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid6 = true;
passing1 = 1;
}
}
if(!valid6){
const err20 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
}
if(data0.friendly_name !== undefined){
if(typeof data0.friendly_name !== "string"){
const err21 = {instancePath:instancePath+"/" + i0+"/friendly_name",schemaPath:"workloads_interfaces.schema.json#/items/properties/friendly_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data0.network !== undefined){
let data7 = data0.network;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.href === undefined){
const err22 = {instancePath:instancePath+"/" + i0+"/network",schemaPath:"href_object.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7.href !== undefined){
if(typeof data7.href !== "string"){
const err23 = {instancePath:instancePath+"/" + i0+"/network/href",schemaPath:"href_object.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/" + i0+"/network",schemaPath:"href_object.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/" + i0,schemaPath:"workloads_interfaces.schema.json#/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(func0(data)){
const err26 = {instancePath,schemaPath:"workloads_interfaces.schema.json#/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath,schemaPath:"workloads_interfaces.schema.json#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}

const schema66 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"agent_config.schema.json","type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"workload_modes.schema.json"},"log_traffic":{"type":"boolean"}}};
const schema67 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workload_modes.schema.json","type":"string","enum":["idle","illuminated","enforced","selective"]};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="agent_config.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((key0 === "mode") || (key0 === "log_traffic"))){
const err0 = {instancePath,schemaPath:"agent_config.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"workload_modes.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((data0 === "idle") || (data0 === "illuminated")) || (data0 === "enforced")) || (data0 === "selective"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"workload_modes.schema.json/enum",keyword:"enum",params:{allowedValues: schema67.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.log_traffic !== undefined){
if(typeof data.log_traffic !== "boolean"){
const err3 = {instancePath:instancePath+"/log_traffic",schemaPath:"agent_config.schema.json#/properties/log_traffic/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"agent_config.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_post.schema.json" */;
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"workloads_post.schema.json#/anyOf/0/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hostname === undefined){
const err1 = {instancePath,schemaPath:"workloads_post.schema.json#/anyOf/1/required",keyword:"required",params:{missingProperty: "hostname"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"workloads_post.schema.json#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(func29.call(schema60.properties, key0))){
const err3 = {instancePath,schemaPath:"workloads_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err4 = {instancePath:instancePath+"/name",schemaPath:"workloads_post.schema.json#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"workloads_post.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"workloads_post.schema.json#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data2 = data.external_data_set;
if((typeof data2 !== "string") && (data2 !== null)){
const err7 = {instancePath:instancePath+"/external_data_set",schemaPath:"workloads_post.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema60.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 === "string"){
if(func4(data2) > 255){
const err8 = {instancePath:instancePath+"/external_data_set",schemaPath:"workloads_post.schema.json#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data3 = data.external_data_reference;
if((typeof data3 !== "string") && (data3 !== null)){
const err9 = {instancePath:instancePath+"/external_data_reference",schemaPath:"workloads_post.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema60.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data3 === "string"){
if(func4(data3) > 255){
const err10 = {instancePath:instancePath+"/external_data_reference",schemaPath:"workloads_post.schema.json#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.hostname !== undefined){
let data4 = data.hostname;
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err11 = {instancePath:instancePath+"/hostname",schemaPath:"workloads_post.schema.json#/properties/hostname/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/hostname",schemaPath:"workloads_post.schema.json#/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.service_principal_name !== undefined){
let data5 = data.service_principal_name;
if((typeof data5 !== "string") && (data5 !== null)){
const err13 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_post.schema.json#/properties/service_principal_name/type",keyword:"type",params:{type: schema60.properties.service_principal_name.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data5 === "string"){
if(func4(data5) > 255){
const err14 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_post.schema.json#/properties/service_principal_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func4(data5) < 1){
const err15 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_post.schema.json#/properties/service_principal_name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.agent_to_pce_certificate_authentication_id !== undefined){
let data6 = data.agent_to_pce_certificate_authentication_id;
if((typeof data6 !== "string") && (data6 !== null)){
const err16 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"workloads_post.schema.json#/properties/agent_to_pce_certificate_authentication_id/type",keyword:"type",params:{type: schema60.properties.agent_to_pce_certificate_authentication_id.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data6 === "string"){
if(func4(data6) > 255){
const err17 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"workloads_post.schema.json#/properties/agent_to_pce_certificate_authentication_id/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func4(data6) < 1){
const err18 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"workloads_post.schema.json#/properties/agent_to_pce_certificate_authentication_id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.distinguished_name !== undefined){
if(typeof data.distinguished_name !== "string"){
const err19 = {instancePath:instancePath+"/distinguished_name",schemaPath:"workloads_post.schema.json#/properties/distinguished_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.public_ip !== undefined){
let data8 = data.public_ip;
if((typeof data8 !== "string") && (data8 !== null)){
const err20 = {instancePath:instancePath+"/public_ip",schemaPath:"workloads_post.schema.json#/properties/public_ip/type",keyword:"type",params:{type: schema60.properties.public_ip.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.interfaces !== undefined){
if(!(validate50(data.interfaces, {instancePath:instancePath+"/interfaces",parentData:data,parentDataProperty:"interfaces",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.ignored_interface_names !== undefined){
let data10 = data.ignored_interface_names;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
if(typeof data10[i0] !== "string"){
const err21 = {instancePath:instancePath+"/ignored_interface_names/" + i0,schemaPath:"workloads_post.schema.json#/properties/ignored_interface_names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/ignored_interface_names",schemaPath:"workloads_post.schema.json#/properties/ignored_interface_names/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.service_provider !== undefined){
if(typeof data.service_provider !== "string"){
const err23 = {instancePath:instancePath+"/service_provider",schemaPath:"workloads_post.schema.json#/properties/service_provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.data_center !== undefined){
if(typeof data.data_center !== "string"){
const err24 = {instancePath:instancePath+"/data_center",schemaPath:"workloads_post.schema.json#/properties/data_center/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.data_center_zone !== undefined){
if(typeof data.data_center_zone !== "string"){
const err25 = {instancePath:instancePath+"/data_center_zone",schemaPath:"workloads_post.schema.json#/properties/data_center_zone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.os_id !== undefined){
if(typeof data.os_id !== "string"){
const err26 = {instancePath:instancePath+"/os_id",schemaPath:"workloads_post.schema.json#/properties/os_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.os_detail !== undefined){
if(typeof data.os_detail !== "string"){
const err27 = {instancePath:instancePath+"/os_detail",schemaPath:"workloads_post.schema.json#/properties/os_detail/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.online !== undefined){
if(typeof data.online !== "boolean"){
const err28 = {instancePath:instancePath+"/online",schemaPath:"workloads_post.schema.json#/properties/online/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.labels !== undefined){
let data18 = data.labels;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
let data19 = data18[i1];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.href === undefined){
const err29 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data19){if(errors>=mostkey1)break;
if(!(key1 === "href")){
const err30 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data19.href !== undefined){
if(typeof data19.href !== "string"){
const err31 = {instancePath:instancePath+"/labels/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(func0(data18)){
const err33 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.agent !== undefined){
let data21 = data.agent;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
const mostkey2=errors+1000;for(const key2 in data21){if(errors>=mostkey2)break;
if(!(key2 === "config")){
const err35 = {instancePath:instancePath+"/agent",schemaPath:"workloads_post.schema.json#/properties/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data21.config !== undefined){
if(!(validate52(data21.config, {instancePath:instancePath+"/agent/config",parentData:data21,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/agent",schemaPath:"workloads_post.schema.json#/properties/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data23 = data.enforcement_mode;
if(typeof data23 !== "string"){
const err37 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((((data23 === "idle") || (data23 === "visibility_only")) || (data23 === "full")) || (data23 === "selective"))){
const err38 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema29.enum}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"workloads_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_bulk_create_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"workloads_bulk_create_put.schema.json#/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
if(!(validate49(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"workloads_bulk_create_put.schema.json#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

export const workloads_bulk_delete_put = validate55;
const schema69 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_bulk_delete_put.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["href"],"properties":{"href":{"type":"string"}}},"maxItems":1000};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_bulk_delete_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"workloads_bulk_delete_put.schema.json#/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.href === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"workloads_bulk_delete_put.schema.json#/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data0){if(errors>=mostkey0)break;
if(!(key0 === "href")){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"workloads_bulk_delete_put.schema.json#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.href !== undefined){
if(typeof data0.href !== "string"){
const err3 = {instancePath:instancePath+"/" + i0+"/href",schemaPath:"workloads_bulk_delete_put.schema.json#/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"workloads_bulk_delete_put.schema.json#/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"workloads_bulk_delete_put.schema.json#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}

export const workloads_bulk_update_put = validate56;
const schema70 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_bulk_update_put.schema.json","type":"array","maxItems":1000};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_bulk_update_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"workloads_bulk_update_put.schema.json#/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"workloads_bulk_update_put.schema.json#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}

export const workloads_interfaces_post = validate57;
const schema71 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_interfaces_post.schema.json","type":"object","additionalProperties":false,"required":["name","link_state","address"],"properties":{"name":{"type":"string"},"link_state":{"type":"string","enum":["up","down","unknown"]},"address":{"type":"string","$ref":"ip_address_format_validation.schema.json"},"cidr_block":{"type":"integer"},"default_gateway_address":{"type":"string","$ref":"ip_address_format_validation.schema.json"},"friendly_name":{"type":"string"}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_interfaces_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"workloads_interfaces_post.schema.json#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.link_state === undefined){
const err1 = {instancePath,schemaPath:"workloads_interfaces_post.schema.json#/required",keyword:"required",params:{missingProperty: "link_state"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.address === undefined){
const err2 = {instancePath,schemaPath:"workloads_interfaces_post.schema.json#/required",keyword:"required",params:{missingProperty: "address"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((((((key0 === "name") || (key0 === "link_state")) || (key0 === "address")) || (key0 === "cidr_block")) || (key0 === "default_gateway_address")) || (key0 === "friendly_name"))){
const err3 = {instancePath,schemaPath:"workloads_interfaces_post.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err4 = {instancePath:instancePath+"/name",schemaPath:"workloads_interfaces_post.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.link_state !== undefined){
let data1 = data.link_state;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/link_state",schemaPath:"workloads_interfaces_post.schema.json#/properties/link_state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data1 === "up") || (data1 === "down")) || (data1 === "unknown"))){
const err6 = {instancePath:instancePath+"/link_state",schemaPath:"workloads_interfaces_post.schema.json#/properties/link_state/enum",keyword:"enum",params:{allowedValues: schema71.properties.link_state.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.address !== undefined){
let data2 = data.address;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/address",schemaPath:"workloads_interfaces_post.schema.json#/properties/address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const _errs9 = errors;
let valid2 = false;
let passing0 = null;
const _errs10 = errors;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err9 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(formats0(data2))){
const err10 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/format",keyword:"format",params:{format: "ipv6"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
}
const _errs11 = errors;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err11 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(formats2(data2))){
const err12 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/format",keyword:"format",params:{format: "ipv4"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid2 = true;
passing0 = 1;
}
}
if(!valid2){
const err13 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.cidr_block !== undefined){
let data3 = data.cidr_block;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err14 = {instancePath:instancePath+"/cidr_block",schemaPath:"workloads_interfaces_post.schema.json#/properties/cidr_block/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.default_gateway_address !== undefined){
let data4 = data.default_gateway_address;
if(typeof data4 !== "string"){
const err15 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"workloads_interfaces_post.schema.json#/properties/default_gateway_address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data4 !== "string"){
const err16 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const _errs18 = errors;
let valid4 = false;
let passing1 = null;
const _errs19 = errors;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err17 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(formats0(data4))){
const err18 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/format",keyword:"format",params:{format: "ipv6"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs19 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs20 = errors;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err19 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(formats2(data4))){
const err20 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/format",keyword:"format",params:{format: "ipv4"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid1 = _errs20 === errors;
if(_valid1 && valid4){
valid4 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid4 = true;
passing1 = 1;
}
}
if(!valid4){
const err21 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data.friendly_name !== undefined){
if(typeof data.friendly_name !== "string"){
const err22 = {instancePath:instancePath+"/friendly_name",schemaPath:"workloads_interfaces_post.schema.json#/properties/friendly_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"workloads_interfaces_post.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

export const workloads_post = validate49;

export const workloads_unpair_put = validate58;
const schema74 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_unpair_put.schema.json","type":"object","additionalProperties":false,"required":["workloads"],"properties":{"workloads":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["href"],"properties":{"href":{"type":"string"}}},"minItems":1,"maxItems":1000},"ip_table_restore":{"type":"string","enum":["saved","default","disable"]}}};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_unpair_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.workloads === undefined){
const err0 = {instancePath,schemaPath:"workloads_unpair_put.schema.json#/required",keyword:"required",params:{missingProperty: "workloads"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!((key0 === "workloads") || (key0 === "ip_table_restore"))){
const err1 = {instancePath,schemaPath:"workloads_unpair_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.workloads !== undefined){
let data0 = data.workloads;
if(Array.isArray(data0)){
if(data0.length > 1000){
const err2 = {instancePath:instancePath+"/workloads",schemaPath:"workloads_unpair_put.schema.json#/properties/workloads/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/workloads",schemaPath:"workloads_unpair_put.schema.json#/properties/workloads/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.href === undefined){
const err4 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"workloads_unpair_put.schema.json#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data1){if(errors>=mostkey1)break;
if(!(key1 === "href")){
const err5 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"workloads_unpair_put.schema.json#/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.href !== undefined){
if(typeof data1.href !== "string"){
const err6 = {instancePath:instancePath+"/workloads/" + i0+"/href",schemaPath:"workloads_unpair_put.schema.json#/properties/workloads/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"workloads_unpair_put.schema.json#/properties/workloads/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/workloads",schemaPath:"workloads_unpair_put.schema.json#/properties/workloads/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.ip_table_restore !== undefined){
let data3 = data.ip_table_restore;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/ip_table_restore",schemaPath:"workloads_unpair_put.schema.json#/properties/ip_table_restore/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data3 === "saved") || (data3 === "default")) || (data3 === "disable"))){
const err10 = {instancePath:instancePath+"/ip_table_restore",schemaPath:"workloads_unpair_put.schema.json#/properties/ip_table_restore/enum",keyword:"enum",params:{allowedValues: schema74.properties.ip_table_restore.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"workloads_unpair_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}

export const workloads_with_ven_interfaces_put = validate59;
const schema75 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_with_ven_interfaces_put.schema.json","type":"object","additionalProperties":false,"properties":{"href":{"type":"string"},"name":{"type":"string","maxLength":255},"description":{"type":"string"},"external_data_set":{"type":["string","null"],"maxLength":255},"external_data_reference":{"type":["string","null"],"maxLength":255},"service_principal_name":{"type":["string","null"],"minLength":1,"maxLength":255},"public_ip":{"type":"string"},"interfaces":{"$ref":"workloads_interfaces.schema.json"},"ignored_interface_names":{"type":"array","items":{"type":"string"}},"service_provider":{"type":"string"},"data_center":{"type":"string"},"data_center_zone":{"type":"string"},"labels":{"$ref":"labels.schema.json"},"agent":{"type":"object","additionalProperties":false,"properties":{"href":{"type":"string"},"config":{"$ref":"agent_config.schema.json"},"status":{"$ref":"agent_status.schema.json"}}},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json"},"visibility_level":{"$ref":"workload_visibility_level.schema.json"},"datacenter_nat_1to1":{"type":"boolean"}}};
const schema77 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"agent_status.schema.json","type":"object","additionalProperties":false,"properties":{"status":{"type":"string","enum":["active","suspended"]}}};
const schema79 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workload_visibility_level.schema.json","type":"string","enum":["flow_summary","flow_drops","flow_off","enhanced_data_collection"]};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_with_ven_interfaces_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(func29.call(schema75.properties, key0))){
const err0 = {instancePath,schemaPath:"workloads_with_ven_interfaces_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err1 = {instancePath:instancePath+"/href",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data3 = data.external_data_set;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/external_data_set",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema75.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data3 === "string"){
if(func4(data3) > 255){
const err6 = {instancePath:instancePath+"/external_data_set",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data4 = data.external_data_reference;
if((typeof data4 !== "string") && (data4 !== null)){
const err7 = {instancePath:instancePath+"/external_data_reference",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema75.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err8 = {instancePath:instancePath+"/external_data_reference",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.service_principal_name !== undefined){
let data5 = data.service_principal_name;
if((typeof data5 !== "string") && (data5 !== null)){
const err9 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/service_principal_name/type",keyword:"type",params:{type: schema75.properties.service_principal_name.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data5 === "string"){
if(func4(data5) > 255){
const err10 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/service_principal_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func4(data5) < 1){
const err11 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/service_principal_name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.public_ip !== undefined){
if(typeof data.public_ip !== "string"){
const err12 = {instancePath:instancePath+"/public_ip",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/public_ip/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.interfaces !== undefined){
if(!(validate50(data.interfaces, {instancePath:instancePath+"/interfaces",parentData:data,parentDataProperty:"interfaces",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.ignored_interface_names !== undefined){
let data8 = data.ignored_interface_names;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
if(typeof data8[i0] !== "string"){
const err13 = {instancePath:instancePath+"/ignored_interface_names/" + i0,schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/ignored_interface_names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/ignored_interface_names",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/ignored_interface_names/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.service_provider !== undefined){
if(typeof data.service_provider !== "string"){
const err15 = {instancePath:instancePath+"/service_provider",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/service_provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.data_center !== undefined){
if(typeof data.data_center !== "string"){
const err16 = {instancePath:instancePath+"/data_center",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/data_center/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.data_center_zone !== undefined){
if(typeof data.data_center_zone !== "string"){
const err17 = {instancePath:instancePath+"/data_center_zone",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/data_center_zone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.labels !== undefined){
let data13 = data.labels;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
let data14 = data13[i1];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.href === undefined){
const err18 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data14){if(errors>=mostkey1)break;
if(!(key1 === "href")){
const err19 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data14.href !== undefined){
if(typeof data14.href !== "string"){
const err20 = {instancePath:instancePath+"/labels/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(func0(data13)){
const err22 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.agent !== undefined){
let data16 = data.agent;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
const mostkey2=errors+1000;for(const key2 in data16){if(errors>=mostkey2)break;
if(!(((key2 === "href") || (key2 === "config")) || (key2 === "status"))){
const err24 = {instancePath:instancePath+"/agent",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data16.href !== undefined){
if(typeof data16.href !== "string"){
const err25 = {instancePath:instancePath+"/agent/href",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/agent/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data16.config !== undefined){
if(!(validate52(data16.config, {instancePath:instancePath+"/agent/config",parentData:data16,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data16.status !== undefined){
let data19 = data16.status;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
const mostkey3=errors+1000;for(const key3 in data19){if(errors>=mostkey3)break;
if(!(key3 === "status")){
const err26 = {instancePath:instancePath+"/agent/status",schemaPath:"agent_status.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data19.status !== undefined){
let data20 = data19.status;
if(typeof data20 !== "string"){
const err27 = {instancePath:instancePath+"/agent/status/status",schemaPath:"agent_status.schema.json/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data20 === "active") || (data20 === "suspended"))){
const err28 = {instancePath:instancePath+"/agent/status/status",schemaPath:"agent_status.schema.json/properties/status/enum",keyword:"enum",params:{allowedValues: schema77.properties.status.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/agent/status",schemaPath:"agent_status.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/agent",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data21 = data.enforcement_mode;
if(typeof data21 !== "string"){
const err31 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!((((data21 === "idle") || (data21 === "visibility_only")) || (data21 === "full")) || (data21 === "selective"))){
const err32 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema29.enum}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.visibility_level !== undefined){
let data22 = data.visibility_level;
if(typeof data22 !== "string"){
const err33 = {instancePath:instancePath+"/visibility_level",schemaPath:"workload_visibility_level.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((((data22 === "flow_summary") || (data22 === "flow_drops")) || (data22 === "flow_off")) || (data22 === "enhanced_data_collection"))){
const err34 = {instancePath:instancePath+"/visibility_level",schemaPath:"workload_visibility_level.schema.json/enum",keyword:"enum",params:{allowedValues: schema79.enum}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.datacenter_nat_1to1 !== undefined){
if(typeof data.datacenter_nat_1to1 !== "boolean"){
const err35 = {instancePath:instancePath+"/datacenter_nat_1to1",schemaPath:"workloads_with_ven_interfaces_put.schema.json#/properties/datacenter_nat_1to1/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"workloads_with_ven_interfaces_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

export const workloads_with_ven_put = validate62;
const schema80 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_with_ven_put.schema.json","type":"object","additionalProperties":false,"properties":{"href":{"type":"string"},"name":{"type":"string","maxLength":255},"description":{"type":["string","null"]},"external_data_set":{"type":["string","null"],"maxLength":255},"external_data_reference":{"type":["string","null"],"maxLength":255},"service_principal_name":{"type":["string","null"],"minLength":1,"maxLength":255},"agent_to_pce_certificate_authentication_id":{"type":["string","null"],"minLength":1,"maxLength":255},"ignored_interface_names":{"type":"array","items":{"type":"string"}},"service_provider":{"type":"string"},"data_center":{"type":"string"},"data_center_zone":{"type":"string"},"labels":{"$ref":"labels.schema.json"},"agent":{"type":"object","additionalProperties":false,"properties":{"href":{"type":"string"},"config":{"$ref":"agent_config.schema.json"},"status":{"$ref":"agent_status.schema.json"}}},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json"},"visibility_level":{"$ref":"workload_visibility_level.schema.json"},"datacenter_nat_1to1":{"type":"boolean"}}};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_with_ven_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(func29.call(schema80.properties, key0))){
const err0 = {instancePath,schemaPath:"workloads_with_ven_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err1 = {instancePath:instancePath+"/href",schemaPath:"workloads_with_ven_put.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"workloads_with_ven_put.schema.json#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"workloads_with_ven_put.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if((typeof data2 !== "string") && (data2 !== null)){
const err4 = {instancePath:instancePath+"/description",schemaPath:"workloads_with_ven_put.schema.json#/properties/description/type",keyword:"type",params:{type: schema80.properties.description.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data3 = data.external_data_set;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/external_data_set",schemaPath:"workloads_with_ven_put.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema80.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data3 === "string"){
if(func4(data3) > 255){
const err6 = {instancePath:instancePath+"/external_data_set",schemaPath:"workloads_with_ven_put.schema.json#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data4 = data.external_data_reference;
if((typeof data4 !== "string") && (data4 !== null)){
const err7 = {instancePath:instancePath+"/external_data_reference",schemaPath:"workloads_with_ven_put.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema80.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err8 = {instancePath:instancePath+"/external_data_reference",schemaPath:"workloads_with_ven_put.schema.json#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.service_principal_name !== undefined){
let data5 = data.service_principal_name;
if((typeof data5 !== "string") && (data5 !== null)){
const err9 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_with_ven_put.schema.json#/properties/service_principal_name/type",keyword:"type",params:{type: schema80.properties.service_principal_name.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data5 === "string"){
if(func4(data5) > 255){
const err10 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_with_ven_put.schema.json#/properties/service_principal_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func4(data5) < 1){
const err11 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_with_ven_put.schema.json#/properties/service_principal_name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.agent_to_pce_certificate_authentication_id !== undefined){
let data6 = data.agent_to_pce_certificate_authentication_id;
if((typeof data6 !== "string") && (data6 !== null)){
const err12 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"workloads_with_ven_put.schema.json#/properties/agent_to_pce_certificate_authentication_id/type",keyword:"type",params:{type: schema80.properties.agent_to_pce_certificate_authentication_id.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data6 === "string"){
if(func4(data6) > 255){
const err13 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"workloads_with_ven_put.schema.json#/properties/agent_to_pce_certificate_authentication_id/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func4(data6) < 1){
const err14 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"workloads_with_ven_put.schema.json#/properties/agent_to_pce_certificate_authentication_id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.ignored_interface_names !== undefined){
let data7 = data.ignored_interface_names;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
if(typeof data7[i0] !== "string"){
const err15 = {instancePath:instancePath+"/ignored_interface_names/" + i0,schemaPath:"workloads_with_ven_put.schema.json#/properties/ignored_interface_names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/ignored_interface_names",schemaPath:"workloads_with_ven_put.schema.json#/properties/ignored_interface_names/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.service_provider !== undefined){
if(typeof data.service_provider !== "string"){
const err17 = {instancePath:instancePath+"/service_provider",schemaPath:"workloads_with_ven_put.schema.json#/properties/service_provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.data_center !== undefined){
if(typeof data.data_center !== "string"){
const err18 = {instancePath:instancePath+"/data_center",schemaPath:"workloads_with_ven_put.schema.json#/properties/data_center/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.data_center_zone !== undefined){
if(typeof data.data_center_zone !== "string"){
const err19 = {instancePath:instancePath+"/data_center_zone",schemaPath:"workloads_with_ven_put.schema.json#/properties/data_center_zone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.labels !== undefined){
let data12 = data.labels;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
let data13 = data12[i1];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.href === undefined){
const err20 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data13){if(errors>=mostkey1)break;
if(!(key1 === "href")){
const err21 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data13.href !== undefined){
if(typeof data13.href !== "string"){
const err22 = {instancePath:instancePath+"/labels/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(func0(data12)){
const err24 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.agent !== undefined){
let data15 = data.agent;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
const mostkey2=errors+1000;for(const key2 in data15){if(errors>=mostkey2)break;
if(!(((key2 === "href") || (key2 === "config")) || (key2 === "status"))){
const err26 = {instancePath:instancePath+"/agent",schemaPath:"workloads_with_ven_put.schema.json#/properties/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.href !== undefined){
if(typeof data15.href !== "string"){
const err27 = {instancePath:instancePath+"/agent/href",schemaPath:"workloads_with_ven_put.schema.json#/properties/agent/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data15.config !== undefined){
if(!(validate52(data15.config, {instancePath:instancePath+"/agent/config",parentData:data15,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data15.status !== undefined){
let data18 = data15.status;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
const mostkey3=errors+1000;for(const key3 in data18){if(errors>=mostkey3)break;
if(!(key3 === "status")){
const err28 = {instancePath:instancePath+"/agent/status",schemaPath:"agent_status.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data18.status !== undefined){
let data19 = data18.status;
if(typeof data19 !== "string"){
const err29 = {instancePath:instancePath+"/agent/status/status",schemaPath:"agent_status.schema.json/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((data19 === "active") || (data19 === "suspended"))){
const err30 = {instancePath:instancePath+"/agent/status/status",schemaPath:"agent_status.schema.json/properties/status/enum",keyword:"enum",params:{allowedValues: schema77.properties.status.enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/agent/status",schemaPath:"agent_status.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/agent",schemaPath:"workloads_with_ven_put.schema.json#/properties/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data20 = data.enforcement_mode;
if(typeof data20 !== "string"){
const err33 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((((data20 === "idle") || (data20 === "visibility_only")) || (data20 === "full")) || (data20 === "selective"))){
const err34 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema29.enum}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.visibility_level !== undefined){
let data21 = data.visibility_level;
if(typeof data21 !== "string"){
const err35 = {instancePath:instancePath+"/visibility_level",schemaPath:"workload_visibility_level.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((((data21 === "flow_summary") || (data21 === "flow_drops")) || (data21 === "flow_off")) || (data21 === "enhanced_data_collection"))){
const err36 = {instancePath:instancePath+"/visibility_level",schemaPath:"workload_visibility_level.schema.json/enum",keyword:"enum",params:{allowedValues: schema79.enum}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.datacenter_nat_1to1 !== undefined){
if(typeof data.datacenter_nat_1to1 !== "boolean"){
const err37 = {instancePath:instancePath+"/datacenter_nat_1to1",schemaPath:"workloads_with_ven_put.schema.json#/properties/datacenter_nat_1to1/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"workloads_with_ven_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}

export const workloads_without_ven_put = validate64;
const schema85 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_without_ven_put.schema.json","type":"object","additionalProperties":false,"properties":{"href":{"type":"string"},"name":{"type":"string","maxLength":255},"description":{"type":"string"},"external_data_set":{"type":["string","null"],"maxLength":255},"external_data_reference":{"type":["string","null"],"maxLength":255},"hostname":{"type":"string","maxLength":255},"service_principal_name":{"type":["string","null"],"minLength":1,"maxLength":255},"agent_to_pce_certificate_authentication_id":{"type":["string","null"],"minLength":1,"maxLength":255},"distinguished_name":{"type":"string"},"public_ip":{"type":["string","null"]},"interfaces":{"$ref":"workloads_interfaces.schema.json"},"ignored_interface_names":{"type":"array","items":{"type":"string"}},"service_provider":{"type":"string"},"data_center":{"type":"string"},"data_center_zone":{"type":"string"},"os_id":{"type":"string"},"os_detail":{"type":"string"},"online":{"type":"boolean"},"labels":{"$ref":"labels.schema.json"},"agent":{"type":"object","additionalProperties":false,"properties":{"href":{"type":"string"},"config":{"$ref":"agent_config.schema.json"}}},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json"},"visibility_level":{"$ref":"workload_visibility_level.schema.json"}}};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_without_ven_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const mostkey0=errors+1000;for(const key0 in data){if(errors>=mostkey0)break;
if(!(func29.call(schema85.properties, key0))){
const err0 = {instancePath,schemaPath:"workloads_without_ven_put.schema.json#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err1 = {instancePath:instancePath+"/href",schemaPath:"workloads_without_ven_put.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"workloads_without_ven_put.schema.json#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"workloads_without_ven_put.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"workloads_without_ven_put.schema.json#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data3 = data.external_data_set;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/external_data_set",schemaPath:"workloads_without_ven_put.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema85.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data3 === "string"){
if(func4(data3) > 255){
const err6 = {instancePath:instancePath+"/external_data_set",schemaPath:"workloads_without_ven_put.schema.json#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data4 = data.external_data_reference;
if((typeof data4 !== "string") && (data4 !== null)){
const err7 = {instancePath:instancePath+"/external_data_reference",schemaPath:"workloads_without_ven_put.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema85.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err8 = {instancePath:instancePath+"/external_data_reference",schemaPath:"workloads_without_ven_put.schema.json#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.hostname !== undefined){
let data5 = data.hostname;
if(typeof data5 === "string"){
if(func4(data5) > 255){
const err9 = {instancePath:instancePath+"/hostname",schemaPath:"workloads_without_ven_put.schema.json#/properties/hostname/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/hostname",schemaPath:"workloads_without_ven_put.schema.json#/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.service_principal_name !== undefined){
let data6 = data.service_principal_name;
if((typeof data6 !== "string") && (data6 !== null)){
const err11 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_without_ven_put.schema.json#/properties/service_principal_name/type",keyword:"type",params:{type: schema85.properties.service_principal_name.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data6 === "string"){
if(func4(data6) > 255){
const err12 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_without_ven_put.schema.json#/properties/service_principal_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func4(data6) < 1){
const err13 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_without_ven_put.schema.json#/properties/service_principal_name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.agent_to_pce_certificate_authentication_id !== undefined){
let data7 = data.agent_to_pce_certificate_authentication_id;
if((typeof data7 !== "string") && (data7 !== null)){
const err14 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"workloads_without_ven_put.schema.json#/properties/agent_to_pce_certificate_authentication_id/type",keyword:"type",params:{type: schema85.properties.agent_to_pce_certificate_authentication_id.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data7 === "string"){
if(func4(data7) > 255){
const err15 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"workloads_without_ven_put.schema.json#/properties/agent_to_pce_certificate_authentication_id/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func4(data7) < 1){
const err16 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"workloads_without_ven_put.schema.json#/properties/agent_to_pce_certificate_authentication_id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.distinguished_name !== undefined){
if(typeof data.distinguished_name !== "string"){
const err17 = {instancePath:instancePath+"/distinguished_name",schemaPath:"workloads_without_ven_put.schema.json#/properties/distinguished_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.public_ip !== undefined){
let data9 = data.public_ip;
if((typeof data9 !== "string") && (data9 !== null)){
const err18 = {instancePath:instancePath+"/public_ip",schemaPath:"workloads_without_ven_put.schema.json#/properties/public_ip/type",keyword:"type",params:{type: schema85.properties.public_ip.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.interfaces !== undefined){
if(!(validate50(data.interfaces, {instancePath:instancePath+"/interfaces",parentData:data,parentDataProperty:"interfaces",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.ignored_interface_names !== undefined){
let data11 = data.ignored_interface_names;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
if(typeof data11[i0] !== "string"){
const err19 = {instancePath:instancePath+"/ignored_interface_names/" + i0,schemaPath:"workloads_without_ven_put.schema.json#/properties/ignored_interface_names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/ignored_interface_names",schemaPath:"workloads_without_ven_put.schema.json#/properties/ignored_interface_names/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.service_provider !== undefined){
if(typeof data.service_provider !== "string"){
const err21 = {instancePath:instancePath+"/service_provider",schemaPath:"workloads_without_ven_put.schema.json#/properties/service_provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.data_center !== undefined){
if(typeof data.data_center !== "string"){
const err22 = {instancePath:instancePath+"/data_center",schemaPath:"workloads_without_ven_put.schema.json#/properties/data_center/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.data_center_zone !== undefined){
if(typeof data.data_center_zone !== "string"){
const err23 = {instancePath:instancePath+"/data_center_zone",schemaPath:"workloads_without_ven_put.schema.json#/properties/data_center_zone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.os_id !== undefined){
if(typeof data.os_id !== "string"){
const err24 = {instancePath:instancePath+"/os_id",schemaPath:"workloads_without_ven_put.schema.json#/properties/os_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.os_detail !== undefined){
if(typeof data.os_detail !== "string"){
const err25 = {instancePath:instancePath+"/os_detail",schemaPath:"workloads_without_ven_put.schema.json#/properties/os_detail/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.online !== undefined){
if(typeof data.online !== "boolean"){
const err26 = {instancePath:instancePath+"/online",schemaPath:"workloads_without_ven_put.schema.json#/properties/online/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.labels !== undefined){
let data19 = data.labels;
if(Array.isArray(data19)){
const len1 = data19.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
let data20 = data19[i1];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.href === undefined){
const err27 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const mostkey1=errors+1000;for(const key1 in data20){if(errors>=mostkey1)break;
if(!(key1 === "href")){
const err28 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data20.href !== undefined){
if(typeof data20.href !== "string"){
const err29 = {instancePath:instancePath+"/labels/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(func0(data19)){
const err31 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.agent !== undefined){
let data22 = data.agent;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
const mostkey2=errors+1000;for(const key2 in data22){if(errors>=mostkey2)break;
if(!((key2 === "href") || (key2 === "config"))){
const err33 = {instancePath:instancePath+"/agent",schemaPath:"workloads_without_ven_put.schema.json#/properties/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data22.href !== undefined){
if(typeof data22.href !== "string"){
const err34 = {instancePath:instancePath+"/agent/href",schemaPath:"workloads_without_ven_put.schema.json#/properties/agent/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data22.config !== undefined){
if(!(validate52(data22.config, {instancePath:instancePath+"/agent/config",parentData:data22,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/agent",schemaPath:"workloads_without_ven_put.schema.json#/properties/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data25 = data.enforcement_mode;
if(typeof data25 !== "string"){
const err36 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((((data25 === "idle") || (data25 === "visibility_only")) || (data25 === "full")) || (data25 === "selective"))){
const err37 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema29.enum}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.visibility_level !== undefined){
let data26 = data.visibility_level;
if(typeof data26 !== "string"){
const err38 = {instancePath:instancePath+"/visibility_level",schemaPath:"workload_visibility_level.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!((((data26 === "flow_summary") || (data26 === "flow_drops")) || (data26 === "flow_off")) || (data26 === "enhanced_data_collection"))){
const err39 = {instancePath:instancePath+"/visibility_level",schemaPath:"workload_visibility_level.schema.json/enum",keyword:"enum",params:{allowedValues: schema79.enum}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath,schemaPath:"workloads_without_ven_put.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
