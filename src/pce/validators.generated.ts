// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and run it again.
import * as module0 from './json-values.ts';
import * as module1 from './json-values.ts';

export const label_dimensions_post = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"label_dimensions_post.schema.json","type":"object","additionalProperties":false,"required":["key","display_name"],"properties":{"key":{"type":"string","minLength":1,"maxLength":64,"x-file":"label_dimensions_post.schema.json"},"display_name":{"type":"string","minLength":1,"maxLength":255,"x-file":"label_dimensions_post.schema.json"},"display_info":{"type":"object","additionalProperties":false,"properties":{"icon":{"type":"string","x-file":"label_dimensions_post.schema.json"},"initial":{"type":"string","minLength":1,"maxLength":2,"x-file":"label_dimensions_post.schema.json"},"background_color":{"type":"string","x-file":"label_dimensions_post.schema.json"},"foreground_color":{"type":"string","x-file":"label_dimensions_post.schema.json"},"sort_ordinal":{"type":"integer","x-file":"label_dimensions_post.schema.json"},"display_name_plural":{"type":"string","maxLength":255,"x-file":"label_dimensions_post.schema.json"}},"x-file":"label_dimensions_post.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"label_dimensions_post.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"label_dimensions_post.schema.json"}},"x-file":"label_dimensions_post.schema.json"};
const func4 = module0.lengthOf;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="label_dimensions_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.display_name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "display_name"},message:"must have required property '"+"display_name"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "key") || (key0 === "display_name")) || (key0 === "display_info")) || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
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
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema11.properties.key,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func4(data0) < 1){
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.key,data:data0};
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
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.key.type,parentSchema:schema11.properties.key,data:data0};
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
const err6 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema11.properties.display_name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data1) < 1){
const err7 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.display_name,data:data1};
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
const err8 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.display_name.type,parentSchema:schema11.properties.display_name,data:data1};
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
for(const key1 in data2){
if(!((((((key1 === "icon") || (key1 === "initial")) || (key1 === "background_color")) || (key1 === "foreground_color")) || (key1 === "sort_ordinal")) || (key1 === "display_name_plural"))){
const err9 = {instancePath:instancePath+"/display_info",schemaPath:"#/properties/display_info/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.display_info,data:data2};
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
let data3 = data2.icon;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/display_info/icon",schemaPath:"#/properties/display_info/properties/icon/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.display_info.properties.icon.type,parentSchema:schema11.properties.display_info.properties.icon,data:data3};
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
const err11 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/maxLength",keyword:"maxLength",params:{limit: 2},message:"must NOT have more than 2 characters",schema:2,parentSchema:schema11.properties.display_info.properties.initial,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func4(data4) < 1){
const err12 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.display_info.properties.initial,data:data4};
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
const err13 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.display_info.properties.initial.type,parentSchema:schema11.properties.display_info.properties.initial,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.background_color !== undefined){
let data5 = data2.background_color;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/display_info/background_color",schemaPath:"#/properties/display_info/properties/background_color/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.display_info.properties.background_color.type,parentSchema:schema11.properties.display_info.properties.background_color,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.foreground_color !== undefined){
let data6 = data2.foreground_color;
if(typeof data6 !== "string"){
const err15 = {instancePath:instancePath+"/display_info/foreground_color",schemaPath:"#/properties/display_info/properties/foreground_color/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.display_info.properties.foreground_color.type,parentSchema:schema11.properties.display_info.properties.foreground_color,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.sort_ordinal !== undefined){
let data7 = data2.sort_ordinal;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err16 = {instancePath:instancePath+"/display_info/sort_ordinal",schemaPath:"#/properties/display_info/properties/sort_ordinal/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.display_info.properties.sort_ordinal.type,parentSchema:schema11.properties.display_info.properties.sort_ordinal,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.display_name_plural !== undefined){
let data8 = data2.display_name_plural;
if(typeof data8 === "string"){
if(func4(data8) > 255){
const err17 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"#/properties/display_info/properties/display_name_plural/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema11.properties.display_info.properties.display_name_plural,data:data8};
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
const err18 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"#/properties/display_info/properties/display_name_plural/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.display_info.properties.display_name_plural.type,parentSchema:schema11.properties.display_info.properties.display_name_plural,data:data8};
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
else {
const err19 = {instancePath:instancePath+"/display_info",schemaPath:"#/properties/display_info/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.display_info.type,parentSchema:schema11.properties.display_info,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data9 = data.external_data_set;
if((typeof data9 !== "string") && (data9 !== null)){
const err20 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema11.properties.external_data_set.type},message:"must be string,null",schema:schema11.properties.external_data_set.type,parentSchema:schema11.properties.external_data_set,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data9 === "string"){
if(func4(data9) > 255){
const err21 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema11.properties.external_data_set,data:data9};
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
if(data.external_data_reference !== undefined){
let data10 = data.external_data_reference;
if((typeof data10 !== "string") && (data10 !== null)){
const err22 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema11.properties.external_data_reference.type},message:"must be string,null",schema:schema11.properties.external_data_reference.type,parentSchema:schema11.properties.external_data_reference,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(typeof data10 === "string"){
if(func4(data10) > 255){
const err23 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema11.properties.external_data_reference,data:data10};
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
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const label_dimensions_put = validate11;
const schema12 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"label_dimensions_put.schema.json","type":"object","additionalProperties":false,"properties":{"display_name":{"type":"string","minLength":1,"maxLength":255,"x-file":"label_dimensions_put.schema.json"},"display_info":{"type":"object","additionalProperties":false,"properties":{"icon":{"type":"string","x-file":"label_dimensions_put.schema.json"},"initial":{"type":"string","minLength":1,"maxLength":2,"x-file":"label_dimensions_put.schema.json"},"background_color":{"type":"string","x-file":"label_dimensions_put.schema.json"},"foreground_color":{"type":"string","x-file":"label_dimensions_put.schema.json"},"sort_ordinal":{"type":"integer","x-file":"label_dimensions_put.schema.json"},"display_name_plural":{"type":"string","maxLength":255,"x-file":"label_dimensions_put.schema.json"}},"x-file":"label_dimensions_put.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"label_dimensions_put.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"label_dimensions_put.schema.json"}},"x-file":"label_dimensions_put.schema.json"};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="label_dimensions_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "display_name") || (key0 === "display_info")) || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
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
const err1 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema12.properties.display_name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func4(data0) < 1){
const err2 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.display_name,data:data0};
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
const err3 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_name.type,parentSchema:schema12.properties.display_name,data:data0};
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
for(const key1 in data1){
if(!((((((key1 === "icon") || (key1 === "initial")) || (key1 === "background_color")) || (key1 === "foreground_color")) || (key1 === "sort_ordinal")) || (key1 === "display_name_plural"))){
const err4 = {instancePath:instancePath+"/display_info",schemaPath:"#/properties/display_info/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.display_info,data:data1};
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
let data2 = data1.icon;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/display_info/icon",schemaPath:"#/properties/display_info/properties/icon/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_info.properties.icon.type,parentSchema:schema12.properties.display_info.properties.icon,data:data2};
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
const err6 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/maxLength",keyword:"maxLength",params:{limit: 2},message:"must NOT have more than 2 characters",schema:2,parentSchema:schema12.properties.display_info.properties.initial,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data3) < 1){
const err7 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.display_info.properties.initial,data:data3};
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
const err8 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_info.properties.initial.type,parentSchema:schema12.properties.display_info.properties.initial,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.background_color !== undefined){
let data4 = data1.background_color;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/display_info/background_color",schemaPath:"#/properties/display_info/properties/background_color/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_info.properties.background_color.type,parentSchema:schema12.properties.display_info.properties.background_color,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.foreground_color !== undefined){
let data5 = data1.foreground_color;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/display_info/foreground_color",schemaPath:"#/properties/display_info/properties/foreground_color/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_info.properties.foreground_color.type,parentSchema:schema12.properties.display_info.properties.foreground_color,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.sort_ordinal !== undefined){
let data6 = data1.sort_ordinal;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err11 = {instancePath:instancePath+"/display_info/sort_ordinal",schemaPath:"#/properties/display_info/properties/sort_ordinal/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.display_info.properties.sort_ordinal.type,parentSchema:schema12.properties.display_info.properties.sort_ordinal,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.display_name_plural !== undefined){
let data7 = data1.display_name_plural;
if(typeof data7 === "string"){
if(func4(data7) > 255){
const err12 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"#/properties/display_info/properties/display_name_plural/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema12.properties.display_info.properties.display_name_plural,data:data7};
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
const err13 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"#/properties/display_info/properties/display_name_plural/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_info.properties.display_name_plural.type,parentSchema:schema12.properties.display_info.properties.display_name_plural,data:data7};
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
const err14 = {instancePath:instancePath+"/display_info",schemaPath:"#/properties/display_info/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.display_info.type,parentSchema:schema12.properties.display_info,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data8 = data.external_data_set;
if((typeof data8 !== "string") && (data8 !== null)){
const err15 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema12.properties.external_data_set.type},message:"must be string,null",schema:schema12.properties.external_data_set.type,parentSchema:schema12.properties.external_data_set,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data8 === "string"){
if(func4(data8) > 255){
const err16 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema12.properties.external_data_set,data:data8};
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
if(data.external_data_reference !== undefined){
let data9 = data.external_data_reference;
if((typeof data9 !== "string") && (data9 !== null)){
const err17 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema12.properties.external_data_reference.type},message:"must be string,null",schema:schema12.properties.external_data_reference.type,parentSchema:schema12.properties.external_data_reference,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data9 === "string"){
if(func4(data9) > 255){
const err18 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema12.properties.external_data_reference,data:data9};
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
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

export const labels_post = validate12;
const schema13 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"labels_post.schema.json","type":"object","additionalProperties":false,"required":["key","value"],"properties":{"key":{"type":"string","minLength":1,"maxLength":64,"x-file":"labels_post.schema.json"},"value":{"type":"string","minLength":1,"maxLength":255,"x-file":"labels_post.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"labels_post.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"labels_post.schema.json"}},"x-file":"labels_post.schema.json"};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="labels_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "key") || (key0 === "value")) || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
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
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema13.properties.key,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func4(data0) < 1){
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.key,data:data0};
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
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.key.type,parentSchema:schema13.properties.key,data:data0};
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
const err6 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema13.properties.value,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data1) < 1){
const err7 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.value,data:data1};
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
const err8 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.value.type,parentSchema:schema13.properties.value,data:data1};
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
const err9 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema13.properties.external_data_set.type},message:"must be string,null",schema:schema13.properties.external_data_set.type,parentSchema:schema13.properties.external_data_set,data:data2};
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
const err10 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema13.properties.external_data_set,data:data2};
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
const err11 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema13.properties.external_data_reference.type},message:"must be string,null",schema:schema13.properties.external_data_reference.type,parentSchema:schema13.properties.external_data_reference,data:data3};
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
const err12 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema13.properties.external_data_reference,data:data3};
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
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

export const labels_put = validate13;
const schema14 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"labels_put.schema.json","type":"object","additionalProperties":false,"properties":{"value":{"type":"string","minLength":1,"maxLength":255,"x-file":"labels_put.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"labels_put.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"labels_put.schema.json"}},"x-file":"labels_put.schema.json"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="labels_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "value") || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data};
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
const err1 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema14.properties.value,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func4(data0) < 1){
const err2 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema14.properties.value,data:data0};
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
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.value.type,parentSchema:schema14.properties.value,data:data0};
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
const err4 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema14.properties.external_data_set.type},message:"must be string,null",schema:schema14.properties.external_data_set.type,parentSchema:schema14.properties.external_data_set,data:data1};
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
const err5 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema14.properties.external_data_set,data:data1};
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
const err6 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema14.properties.external_data_reference.type},message:"must be string,null",schema:schema14.properties.external_data_reference.type,parentSchema:schema14.properties.external_data_reference,data:data2};
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
const err7 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema14.properties.external_data_reference,data:data2};
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
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const login_users_authenticate_post = validate14;
const schema15 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"login_users_authenticate_post.schema.json","oneOf":[{"type":"object","additionalProperties":false,"properties":{"one_time_password":{"type":"string","x-file":"login_users_authenticate_post.schema.json"}},"x-file":"login_users_authenticate_post.schema.json"},{"type":"null","x-file":"login_users_authenticate_post.schema.json"}],"x-file":"login_users_authenticate_post.schema.json"};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="login_users_authenticate_post.schema.json" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "one_time_password")){
const err0 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15.oneOf[0],data};
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
let data0 = data.one_time_password;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/one_time_password",schemaPath:"#/oneOf/0/properties/one_time_password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.oneOf[0].properties.one_time_password.type,parentSchema:schema15.oneOf[0].properties.one_time_password,data:data0};
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
const err2 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.oneOf[0].type,parentSchema:schema15.oneOf[0],data};
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
const err3 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema15.oneOf[1].type,parentSchema:schema15.oneOf[1],data};
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
const err4 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema15.oneOf,parentSchema:schema15,data};
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
validate14.errors = vErrors;
return errors === 0;
}

export const pairing_profiles_pairing_key_post = validate15;
const schema16 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profiles_pairing_key_post.schema.json","type":"object","additionalProperties":false,"properties":{},"x-file":"pairing_profiles_pairing_key_post.schema.json"};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="pairing_profiles_pairing_key_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

export const pairing_profiles_post = validate16;
const schema17 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profiles_post.schema.json","type":"object","additionalProperties":false,"required":["enabled"],"properties":{"name":{"type":"string","maxLength":255,"x-file":"pairing_profiles_post.schema.json"},"description":{"type":"string","x-file":"pairing_profiles_post.schema.json"},"enabled":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"mode":{"$ref":"legacy_workload_modes.schema.json","deprecated":true,"x-replaced-by":"enforcement_mode","x-file":"pairing_profiles_post.schema.json"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json","x-file":"pairing_profiles_post.schema.json"},"key_lifespan":{"oneOf":[{"type":"integer","minimum":1,"maximum":2147483647,"x-file":"pairing_profiles_post.schema.json"},{"type":"string","enum":["unlimited"],"x-file":"pairing_profiles_post.schema.json"}],"x-file":"pairing_profiles_post.schema.json"},"allowed_uses_per_key":{"oneOf":[{"type":"integer","minimum":1,"maximum":2147483647,"x-file":"pairing_profiles_post.schema.json"},{"type":"string","enum":["unlimited"],"x-file":"pairing_profiles_post.schema.json"}],"x-file":"pairing_profiles_post.schema.json"},"labels":{"$ref":"labels.schema.json","x-file":"pairing_profiles_post.schema.json"},"env_label_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"loc_label_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"role_label_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"app_label_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"mode_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"enforcement_mode_lock","x-file":"pairing_profiles_post.schema.json"},"enforcement_mode_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"log_traffic":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level","x-file":"pairing_profiles_post.schema.json"},"log_traffic_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level_lock","x-file":"pairing_profiles_post.schema.json"},"visibility_level":{"type":"string","enum":["flow_full_detail","flow_summary","flow_drops","flow_off","enhanced_data_collection"],"x-file":"pairing_profiles_post.schema.json"},"visibility_level_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"pairing_profiles_post.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"pairing_profiles_post.schema.json"},"agent_software_release":{"type":["string","null"],"x-file":"pairing_profiles_post.schema.json"},"ven_type":{"$ref":"pairing_profile_ven_type.schema.json","x-file":"pairing_profiles_post.schema.json"}},"x-file":"pairing_profiles_post.schema.json"};
const schema18 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"legacy_workload_modes.schema.json","type":"string","enum":["idle","illuminated","enforced"],"x-file":"legacy_workload_modes.schema.json"};
const schema19 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workload_enforcement_mode.schema.json","type":"string","enum":["idle","visibility_only","full","selective"],"x-file":"workload_enforcement_mode.schema.json"};
const schema20 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"labels.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["href"],"properties":{"href":{"type":"string","x-file":"labels.schema.json"}},"x-file":"labels.schema.json"},"uniqueItems":true,"x-file":"labels.schema.json"};
const schema21 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profile_ven_type.schema.json","type":"string","enum":["specified_during_activation","server","endpoint"],"x-file":"pairing_profile_ven_type.schema.json"};
const func30 = Object.prototype.hasOwnProperty;
const func0 = module1.hasDuplicates;

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="pairing_profiles_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enabled === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enabled"},message:"must have required property '"+"enabled"+"'",schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func30.call(schema17.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema17.properties.name,data:data0};
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
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.name.type,parentSchema:schema17.properties.name,data:data0};
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
let data1 = data.description;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.description.type,parentSchema:schema17.properties.description,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.enabled !== undefined){
let data2 = data.enabled;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.enabled.type,parentSchema:schema17.properties.enabled,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.mode !== undefined){
let data3 = data.mode;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data3 === "idle") || (data3 === "illuminated")) || (data3 === "enforced"))){
const err7 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data3};
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
const err8 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.type,parentSchema:schema19,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data4 === "idle") || (data4 === "visibility_only")) || (data4 === "full")) || (data4 === "selective"))){
const err9 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema19.enum},message:"must be equal to one of the allowed values",schema:schema19.enum,parentSchema:schema19,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.key_lifespan !== undefined){
let data5 = data.key_lifespan;
const _errs15 = errors;
let valid3 = false;
let passing0 = null;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err10 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema17.properties.key_lifespan.oneOf[0].type,parentSchema:schema17.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2147483647 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema17.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema17.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs18 = errors;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.key_lifespan.oneOf[1].type,parentSchema:schema17.properties.key_lifespan.oneOf[1],data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(data5 === "unlimited")){
const err14 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema17.properties.key_lifespan.oneOf[1].enum},message:"must be equal to one of the allowed values",schema:schema17.properties.key_lifespan.oneOf[1].enum,parentSchema:schema17.properties.key_lifespan.oneOf[1],data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs18 === errors;
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
const err15 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema17.properties.key_lifespan.oneOf,parentSchema:schema17.properties.key_lifespan,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
if(data.allowed_uses_per_key !== undefined){
let data6 = data.allowed_uses_per_key;
const _errs21 = errors;
let valid4 = false;
let passing1 = null;
const _errs22 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema17.properties.allowed_uses_per_key.oneOf[0].type,parentSchema:schema17.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2147483647 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema17.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema17.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs24 = errors;
if(typeof data6 !== "string"){
const err19 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.allowed_uses_per_key.oneOf[1].type,parentSchema:schema17.properties.allowed_uses_per_key.oneOf[1],data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(data6 === "unlimited")){
const err20 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema17.properties.allowed_uses_per_key.oneOf[1].enum},message:"must be equal to one of the allowed values",schema:schema17.properties.allowed_uses_per_key.oneOf[1].enum,parentSchema:schema17.properties.allowed_uses_per_key.oneOf[1],data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid1 = _errs24 === errors;
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
const err21 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema17.properties.allowed_uses_per_key.oneOf,parentSchema:schema17.properties.allowed_uses_per_key,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
}
if(data.labels !== undefined){
let data7 = data.labels;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.href === undefined){
const err22 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema20.items.required,parentSchema:schema20.items,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data8){
if(!(key1 === "href")){
const err23 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema20.items,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.href !== undefined){
let data9 = data8.href;
if(typeof data9 !== "string"){
const err24 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.items.properties.href.type,parentSchema:schema20.items.properties.href,data:data9};
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
const err25 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.items.type,parentSchema:schema20.items,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(func0(data7)){
const err26 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema20,data:data7};
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
const err27 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.type,parentSchema:schema20,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.env_label_lock !== undefined){
let data10 = data.env_label_lock;
if(typeof data10 !== "boolean"){
const err28 = {instancePath:instancePath+"/env_label_lock",schemaPath:"#/properties/env_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.env_label_lock.type,parentSchema:schema17.properties.env_label_lock,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.loc_label_lock !== undefined){
let data11 = data.loc_label_lock;
if(typeof data11 !== "boolean"){
const err29 = {instancePath:instancePath+"/loc_label_lock",schemaPath:"#/properties/loc_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.loc_label_lock.type,parentSchema:schema17.properties.loc_label_lock,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.role_label_lock !== undefined){
let data12 = data.role_label_lock;
if(typeof data12 !== "boolean"){
const err30 = {instancePath:instancePath+"/role_label_lock",schemaPath:"#/properties/role_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.role_label_lock.type,parentSchema:schema17.properties.role_label_lock,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.app_label_lock !== undefined){
let data13 = data.app_label_lock;
if(typeof data13 !== "boolean"){
const err31 = {instancePath:instancePath+"/app_label_lock",schemaPath:"#/properties/app_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.app_label_lock.type,parentSchema:schema17.properties.app_label_lock,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.mode_lock !== undefined){
let data14 = data.mode_lock;
if(typeof data14 !== "boolean"){
const err32 = {instancePath:instancePath+"/mode_lock",schemaPath:"#/properties/mode_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.mode_lock.type,parentSchema:schema17.properties.mode_lock,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.enforcement_mode_lock !== undefined){
let data15 = data.enforcement_mode_lock;
if(typeof data15 !== "boolean"){
const err33 = {instancePath:instancePath+"/enforcement_mode_lock",schemaPath:"#/properties/enforcement_mode_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.enforcement_mode_lock.type,parentSchema:schema17.properties.enforcement_mode_lock,data:data15};
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
let data16 = data.log_traffic;
if(typeof data16 !== "boolean"){
const err34 = {instancePath:instancePath+"/log_traffic",schemaPath:"#/properties/log_traffic/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.log_traffic.type,parentSchema:schema17.properties.log_traffic,data:data16};
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
let data17 = data.log_traffic_lock;
if(typeof data17 !== "boolean"){
const err35 = {instancePath:instancePath+"/log_traffic_lock",schemaPath:"#/properties/log_traffic_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.log_traffic_lock.type,parentSchema:schema17.properties.log_traffic_lock,data:data17};
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
const err36 = {instancePath:instancePath+"/visibility_level",schemaPath:"#/properties/visibility_level/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.visibility_level.type,parentSchema:schema17.properties.visibility_level,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((((data18 === "flow_full_detail") || (data18 === "flow_summary")) || (data18 === "flow_drops")) || (data18 === "flow_off")) || (data18 === "enhanced_data_collection"))){
const err37 = {instancePath:instancePath+"/visibility_level",schemaPath:"#/properties/visibility_level/enum",keyword:"enum",params:{allowedValues: schema17.properties.visibility_level.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.visibility_level.enum,parentSchema:schema17.properties.visibility_level,data:data18};
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
let data19 = data.visibility_level_lock;
if(typeof data19 !== "boolean"){
const err38 = {instancePath:instancePath+"/visibility_level_lock",schemaPath:"#/properties/visibility_level_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.visibility_level_lock.type,parentSchema:schema17.properties.visibility_level_lock,data:data19};
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
const err39 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema17.properties.external_data_set.type},message:"must be string,null",schema:schema17.properties.external_data_set.type,parentSchema:schema17.properties.external_data_set,data:data20};
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
const err40 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema17.properties.external_data_set,data:data20};
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
const err41 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema17.properties.external_data_reference.type},message:"must be string,null",schema:schema17.properties.external_data_reference.type,parentSchema:schema17.properties.external_data_reference,data:data21};
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
const err42 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema17.properties.external_data_reference,data:data21};
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
const err43 = {instancePath:instancePath+"/agent_software_release",schemaPath:"#/properties/agent_software_release/type",keyword:"type",params:{type: schema17.properties.agent_software_release.type},message:"must be string,null",schema:schema17.properties.agent_software_release.type,parentSchema:schema17.properties.agent_software_release,data:data22};
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
const err44 = {instancePath:instancePath+"/ven_type",schemaPath:"pairing_profile_ven_type.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.type,parentSchema:schema21,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(((data23 === "specified_during_activation") || (data23 === "server")) || (data23 === "endpoint"))){
const err45 = {instancePath:instancePath+"/ven_type",schemaPath:"pairing_profile_ven_type.schema.json/enum",keyword:"enum",params:{allowedValues: schema21.enum},message:"must be equal to one of the allowed values",schema:schema21.enum,parentSchema:schema21,data:data23};
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
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

export const pairing_profiles_put = validate17;
const schema22 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profiles_put.schema.json","type":"object","additionalProperties":false,"properties":{"name":{"type":"string","maxLength":255,"x-file":"pairing_profiles_put.schema.json"},"description":{"type":"string","x-file":"pairing_profiles_put.schema.json"},"enabled":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"mode":{"$ref":"legacy_workload_modes.schema.json","deprecated":true,"x-replaced-by":"enforcement_mode","x-file":"pairing_profiles_put.schema.json"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json","x-file":"pairing_profiles_put.schema.json"},"key_lifespan":{"oneOf":[{"type":"integer","minimum":1,"maximum":9007199254740991,"x-file":"pairing_profiles_put.schema.json"},{"type":"string","enum":["unlimited"],"x-file":"pairing_profiles_put.schema.json"}],"x-file":"pairing_profiles_put.schema.json"},"allowed_uses_per_key":{"oneOf":[{"type":"integer","minimum":1,"maximum":9007199254740991,"x-file":"pairing_profiles_put.schema.json"},{"type":"string","enum":["unlimited"],"x-file":"pairing_profiles_put.schema.json"}],"x-file":"pairing_profiles_put.schema.json"},"labels":{"$ref":"labels.schema.json","x-file":"pairing_profiles_put.schema.json"},"env_label_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"loc_label_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"role_label_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"app_label_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"mode_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"enforcement_mode_lock","x-file":"pairing_profiles_put.schema.json"},"enforcement_mode_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"log_traffic":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level","x-file":"pairing_profiles_put.schema.json"},"log_traffic_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level_lock","x-file":"pairing_profiles_put.schema.json"},"visibility_level":{"type":"string","enum":["flow_full_detail","flow_summary","flow_drops","flow_off","enhanced_data_collection"],"x-file":"pairing_profiles_put.schema.json"},"visibility_level_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"pairing_profiles_put.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"pairing_profiles_put.schema.json"},"agent_software_release":{"type":["string","null"],"x-file":"pairing_profiles_put.schema.json"}},"x-file":"pairing_profiles_put.schema.json"};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="pairing_profiles_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func30.call(schema22.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data};
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
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema22.properties.name,data:data0};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.name.type,parentSchema:schema22.properties.name,data:data0};
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
let data1 = data.description;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.description.type,parentSchema:schema22.properties.description,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.enabled !== undefined){
let data2 = data.enabled;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.enabled.type,parentSchema:schema22.properties.enabled,data:data2};
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
let data3 = data.mode;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data3 === "idle") || (data3 === "illuminated")) || (data3 === "enforced"))){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data3};
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
const err7 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.type,parentSchema:schema19,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((data4 === "idle") || (data4 === "visibility_only")) || (data4 === "full")) || (data4 === "selective"))){
const err8 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema19.enum},message:"must be equal to one of the allowed values",schema:schema19.enum,parentSchema:schema19,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.key_lifespan !== undefined){
let data5 = data.key_lifespan;
const _errs15 = errors;
let valid3 = false;
let passing0 = null;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema22.properties.key_lifespan.oneOf[0].type,parentSchema:schema22.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema22.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema22.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs18 = errors;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.key_lifespan.oneOf[1].type,parentSchema:schema22.properties.key_lifespan.oneOf[1],data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(data5 === "unlimited")){
const err13 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema22.properties.key_lifespan.oneOf[1].enum},message:"must be equal to one of the allowed values",schema:schema22.properties.key_lifespan.oneOf[1].enum,parentSchema:schema22.properties.key_lifespan.oneOf[1],data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs18 === errors;
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
const err14 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema22.properties.key_lifespan.oneOf,parentSchema:schema22.properties.key_lifespan,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
if(data.allowed_uses_per_key !== undefined){
let data6 = data.allowed_uses_per_key;
const _errs21 = errors;
let valid4 = false;
let passing1 = null;
const _errs22 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err15 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema22.properties.allowed_uses_per_key.oneOf[0].type,parentSchema:schema22.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema22.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema22.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs24 = errors;
if(typeof data6 !== "string"){
const err18 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.allowed_uses_per_key.oneOf[1].type,parentSchema:schema22.properties.allowed_uses_per_key.oneOf[1],data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(data6 === "unlimited")){
const err19 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema22.properties.allowed_uses_per_key.oneOf[1].enum},message:"must be equal to one of the allowed values",schema:schema22.properties.allowed_uses_per_key.oneOf[1].enum,parentSchema:schema22.properties.allowed_uses_per_key.oneOf[1],data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs24 === errors;
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
const err20 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema22.properties.allowed_uses_per_key.oneOf,parentSchema:schema22.properties.allowed_uses_per_key,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
}
if(data.labels !== undefined){
let data7 = data.labels;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.href === undefined){
const err21 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema20.items.required,parentSchema:schema20.items,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data8){
if(!(key1 === "href")){
const err22 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema20.items,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.href !== undefined){
let data9 = data8.href;
if(typeof data9 !== "string"){
const err23 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.items.properties.href.type,parentSchema:schema20.items.properties.href,data:data9};
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
const err24 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.items.type,parentSchema:schema20.items,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(func0(data7)){
const err25 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema20,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.type,parentSchema:schema20,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.env_label_lock !== undefined){
let data10 = data.env_label_lock;
if(typeof data10 !== "boolean"){
const err27 = {instancePath:instancePath+"/env_label_lock",schemaPath:"#/properties/env_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.env_label_lock.type,parentSchema:schema22.properties.env_label_lock,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.loc_label_lock !== undefined){
let data11 = data.loc_label_lock;
if(typeof data11 !== "boolean"){
const err28 = {instancePath:instancePath+"/loc_label_lock",schemaPath:"#/properties/loc_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.loc_label_lock.type,parentSchema:schema22.properties.loc_label_lock,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.role_label_lock !== undefined){
let data12 = data.role_label_lock;
if(typeof data12 !== "boolean"){
const err29 = {instancePath:instancePath+"/role_label_lock",schemaPath:"#/properties/role_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.role_label_lock.type,parentSchema:schema22.properties.role_label_lock,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.app_label_lock !== undefined){
let data13 = data.app_label_lock;
if(typeof data13 !== "boolean"){
const err30 = {instancePath:instancePath+"/app_label_lock",schemaPath:"#/properties/app_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.app_label_lock.type,parentSchema:schema22.properties.app_label_lock,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.mode_lock !== undefined){
let data14 = data.mode_lock;
if(typeof data14 !== "boolean"){
const err31 = {instancePath:instancePath+"/mode_lock",schemaPath:"#/properties/mode_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.mode_lock.type,parentSchema:schema22.properties.mode_lock,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.enforcement_mode_lock !== undefined){
let data15 = data.enforcement_mode_lock;
if(typeof data15 !== "boolean"){
const err32 = {instancePath:instancePath+"/enforcement_mode_lock",schemaPath:"#/properties/enforcement_mode_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.enforcement_mode_lock.type,parentSchema:schema22.properties.enforcement_mode_lock,data:data15};
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
let data16 = data.log_traffic;
if(typeof data16 !== "boolean"){
const err33 = {instancePath:instancePath+"/log_traffic",schemaPath:"#/properties/log_traffic/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.log_traffic.type,parentSchema:schema22.properties.log_traffic,data:data16};
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
let data17 = data.log_traffic_lock;
if(typeof data17 !== "boolean"){
const err34 = {instancePath:instancePath+"/log_traffic_lock",schemaPath:"#/properties/log_traffic_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.log_traffic_lock.type,parentSchema:schema22.properties.log_traffic_lock,data:data17};
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
const err35 = {instancePath:instancePath+"/visibility_level",schemaPath:"#/properties/visibility_level/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.visibility_level.type,parentSchema:schema22.properties.visibility_level,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((((data18 === "flow_full_detail") || (data18 === "flow_summary")) || (data18 === "flow_drops")) || (data18 === "flow_off")) || (data18 === "enhanced_data_collection"))){
const err36 = {instancePath:instancePath+"/visibility_level",schemaPath:"#/properties/visibility_level/enum",keyword:"enum",params:{allowedValues: schema22.properties.visibility_level.enum},message:"must be equal to one of the allowed values",schema:schema22.properties.visibility_level.enum,parentSchema:schema22.properties.visibility_level,data:data18};
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
let data19 = data.visibility_level_lock;
if(typeof data19 !== "boolean"){
const err37 = {instancePath:instancePath+"/visibility_level_lock",schemaPath:"#/properties/visibility_level_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.visibility_level_lock.type,parentSchema:schema22.properties.visibility_level_lock,data:data19};
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
const err38 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema22.properties.external_data_set.type},message:"must be string,null",schema:schema22.properties.external_data_set.type,parentSchema:schema22.properties.external_data_set,data:data20};
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
const err39 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema22.properties.external_data_set,data:data20};
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
const err40 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema22.properties.external_data_reference.type},message:"must be string,null",schema:schema22.properties.external_data_reference.type,parentSchema:schema22.properties.external_data_reference,data:data21};
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
const err41 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema22.properties.external_data_reference,data:data21};
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
const err42 = {instancePath:instancePath+"/agent_software_release",schemaPath:"#/properties/agent_software_release/type",keyword:"type",params:{type: schema22.properties.agent_software_release.type},message:"must be string,null",schema:schema22.properties.agent_software_release.type,parentSchema:schema22.properties.agent_software_release,data:data22};
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
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

export const scenario = validate18;
const schema26 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"scenario.schema.json","title":"Scenario","type":"object","additionalProperties":false,"properties":{"description":{"type":"string","x-file":"scenario.schema.json"},"orgs":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"integer","minimum":1,"maximum":999999999999999,"x-file":"scenario.schema.json"},"display_name":{"type":"string","minLength":1,"maxLength":255,"x-file":"scenario.schema.json"},"initial_objects":{"type":"boolean","x-file":"scenario.schema.json"},"users":{"type":"array","items":{"$ref":"#/definitions/user","x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"},"objects":{"type":"object","additionalProperties":{"type":"array","items":{"type":"object","x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"}},"definitions":{"user":{"type":"object","additionalProperties":false,"required":["username"],"properties":{"username":{"type":"string","minLength":1,"maxLength":255,"x-file":"scenario.schema.json"},"full_name":{"type":"string","maxLength":255,"x-file":"scenario.schema.json"},"password":{"type":"string","minLength":1,"x-file":"scenario.schema.json"},"roles":{"type":"array","items":{"type":"string","x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"},"api_keys":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","secret"],"properties":{"key":{"type":"string","pattern":"^api_[0-9A-Za-z_-]{1,64}$","x-file":"scenario.schema.json"},"secret":{"type":"string","minLength":1,"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"};
const schema27 = {"type":"object","additionalProperties":false,"required":["username"],"properties":{"username":{"type":"string","minLength":1,"maxLength":255,"x-file":"scenario.schema.json"},"full_name":{"type":"string","maxLength":255,"x-file":"scenario.schema.json"},"password":{"type":"string","minLength":1,"x-file":"scenario.schema.json"},"roles":{"type":"array","items":{"type":"string","x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"},"api_keys":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","secret"],"properties":{"key":{"type":"string","pattern":"^api_[0-9A-Za-z_-]{1,64}$","x-file":"scenario.schema.json"},"secret":{"type":"string","minLength":1,"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"};
const pattern0 = new RegExp("^api_[0-9A-Za-z_-]{1,64}$", "u");

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="scenario.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "description") || (key0 === "orgs"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
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
let data0 = data.description;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.description.type,parentSchema:schema26.properties.description,data:data0};
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
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((((key1 === "id") || (key1 === "display_name")) || (key1 === "initial_objects")) || (key1 === "users")) || (key1 === "objects"))){
const err2 = {instancePath:instancePath+"/orgs/" + i0,schemaPath:"#/properties/orgs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema26.properties.orgs.items,data:data2};
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
const err3 = {instancePath:instancePath+"/orgs/" + i0+"/id",schemaPath:"#/properties/orgs/items/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.orgs.items.properties.id.type,parentSchema:schema26.properties.orgs.items.properties.id,data:data3};
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
const err4 = {instancePath:instancePath+"/orgs/" + i0+"/id",schemaPath:"#/properties/orgs/items/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999999999},message:"must be <= 999999999999999",schema:999999999999999,parentSchema:schema26.properties.orgs.items.properties.id,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/orgs/" + i0+"/id",schemaPath:"#/properties/orgs/items/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema26.properties.orgs.items.properties.id,data:data3};
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
const err6 = {instancePath:instancePath+"/orgs/" + i0+"/display_name",schemaPath:"#/properties/orgs/items/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema26.properties.orgs.items.properties.display_name,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data4) < 1){
const err7 = {instancePath:instancePath+"/orgs/" + i0+"/display_name",schemaPath:"#/properties/orgs/items/properties/display_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema26.properties.orgs.items.properties.display_name,data:data4};
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
const err8 = {instancePath:instancePath+"/orgs/" + i0+"/display_name",schemaPath:"#/properties/orgs/items/properties/display_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.orgs.items.properties.display_name.type,parentSchema:schema26.properties.orgs.items.properties.display_name,data:data4};
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
let data5 = data2.initial_objects;
if(typeof data5 !== "boolean"){
const err9 = {instancePath:instancePath+"/orgs/" + i0+"/initial_objects",schemaPath:"#/properties/orgs/items/properties/initial_objects/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.orgs.items.properties.initial_objects.type,parentSchema:schema26.properties.orgs.items.properties.initial_objects,data:data5};
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
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.username === undefined){
const err10 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1,schemaPath:"#/definitions/user/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'",schema:schema27.required,parentSchema:schema27,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data7){
if(!(((((key2 === "username") || (key2 === "full_name")) || (key2 === "password")) || (key2 === "roles")) || (key2 === "api_keys"))){
const err11 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1,schemaPath:"#/definitions/user/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data:data7};
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
const err12 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/username",schemaPath:"#/definitions/user/properties/username/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema27.properties.username,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func4(data8) < 1){
const err13 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/username",schemaPath:"#/definitions/user/properties/username/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema27.properties.username,data:data8};
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
const err14 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/username",schemaPath:"#/definitions/user/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.username.type,parentSchema:schema27.properties.username,data:data8};
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
const err15 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/full_name",schemaPath:"#/definitions/user/properties/full_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema27.properties.full_name,data:data9};
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
const err16 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/full_name",schemaPath:"#/definitions/user/properties/full_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.full_name.type,parentSchema:schema27.properties.full_name,data:data9};
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
const err17 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/password",schemaPath:"#/definitions/user/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema27.properties.password,data:data10};
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
const err18 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/password",schemaPath:"#/definitions/user/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.password.type,parentSchema:schema27.properties.password,data:data10};
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
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/roles/" + i2,schemaPath:"#/definitions/user/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.roles.items.type,parentSchema:schema27.properties.roles.items,data:data12};
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
const err20 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/roles",schemaPath:"#/definitions/user/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.roles.type,parentSchema:schema27.properties.roles,data:data11};
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
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.key === undefined){
const err21 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"#/definitions/user/properties/api_keys/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema27.properties.api_keys.items.required,parentSchema:schema27.properties.api_keys.items,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data14.secret === undefined){
const err22 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"#/definitions/user/properties/api_keys/items/required",keyword:"required",params:{missingProperty: "secret"},message:"must have required property '"+"secret"+"'",schema:schema27.properties.api_keys.items.required,parentSchema:schema27.properties.api_keys.items,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data14){
if(!((key3 === "key") || (key3 === "secret"))){
const err23 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"#/definitions/user/properties/api_keys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema27.properties.api_keys.items,data:data14};
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
if(!pattern0.test(data15)){
const err24 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/key",schemaPath:"#/definitions/user/properties/api_keys/items/properties/key/pattern",keyword:"pattern",params:{pattern: "^api_[0-9A-Za-z_-]{1,64}$"},message:"must match pattern \""+"^api_[0-9A-Za-z_-]{1,64}$"+"\"",schema:"^api_[0-9A-Za-z_-]{1,64}$",parentSchema:schema27.properties.api_keys.items.properties.key,data:data15};
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
const err25 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/key",schemaPath:"#/definitions/user/properties/api_keys/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.api_keys.items.properties.key.type,parentSchema:schema27.properties.api_keys.items.properties.key,data:data15};
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
const err26 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/secret",schemaPath:"#/definitions/user/properties/api_keys/items/properties/secret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema27.properties.api_keys.items.properties.secret,data:data16};
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
const err27 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/secret",schemaPath:"#/definitions/user/properties/api_keys/items/properties/secret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.api_keys.items.properties.secret.type,parentSchema:schema27.properties.api_keys.items.properties.secret,data:data16};
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
const err28 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"#/definitions/user/properties/api_keys/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.api_keys.items.type,parentSchema:schema27.properties.api_keys.items,data:data14};
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
const err29 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys",schemaPath:"#/definitions/user/properties/api_keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.api_keys.type,parentSchema:schema27.properties.api_keys,data:data13};
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
const err30 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1,schemaPath:"#/definitions/user/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data:data7};
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
const err31 = {instancePath:instancePath+"/orgs/" + i0+"/users",schemaPath:"#/properties/orgs/items/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.orgs.items.properties.users.type,parentSchema:schema26.properties.orgs.items.properties.users,data:data6};
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
for(const key4 in data17){
let data18 = data17[key4];
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
let data19 = data18[i4];
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err32 = {instancePath:instancePath+"/orgs/" + i0+"/objects/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/orgs/items/properties/objects/additionalProperties/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.properties.orgs.items.properties.objects.additionalProperties.items.type,parentSchema:schema26.properties.orgs.items.properties.objects.additionalProperties.items,data:data19};
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
const err33 = {instancePath:instancePath+"/orgs/" + i0+"/objects/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/orgs/items/properties/objects/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.orgs.items.properties.objects.additionalProperties.type,parentSchema:schema26.properties.orgs.items.properties.objects.additionalProperties,data:data18};
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
const err34 = {instancePath:instancePath+"/orgs/" + i0+"/objects",schemaPath:"#/properties/orgs/items/properties/objects/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.properties.orgs.items.properties.objects.type,parentSchema:schema26.properties.orgs.items.properties.objects,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/orgs/" + i0,schemaPath:"#/properties/orgs/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.properties.orgs.items.type,parentSchema:schema26.properties.orgs.items,data:data2};
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
const err36 = {instancePath:instancePath+"/orgs",schemaPath:"#/properties/orgs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.orgs.type,parentSchema:schema26.properties.orgs,data:data1};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

export const settings_workloads_put = validate19;
const schema28 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workloads_put.schema.json","type":"object","additionalProperties":false,"properties":{"workload_disconnected_timeout_seconds":{"$ref":"settings_workload_detailed.schema.json","x-file":"settings_workloads_put.schema.json"},"workload_goodbye_timeout_seconds":{"$ref":"settings_workload_detailed.schema.json","x-file":"settings_workloads_put.schema.json"},"workload_disconnected_notification_seconds":{"$ref":"settings_workload_notifications.schema.json","x-file":"settings_workloads_put.schema.json"},"ven_uninstall_timeout_hours":{"$ref":"settings_workload.schema.json","x-file":"settings_workloads_put.schema.json"}},"x-file":"settings_workloads_put.schema.json"};
const schema29 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workload_detailed.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["scope","value"],"properties":{"scope":{"$ref":"labels.schema.json","x-file":"settings_workload_detailed.schema.json"},"value":{"type":"integer","minimum":-1,"maximum":2147483647,"x-file":"settings_workload_detailed.schema.json"},"ven_type":{"type":["string","null"],"enum":["server","endpoint",null],"x-file":"settings_workload_detailed.schema.json"}},"x-file":"settings_workload_detailed.schema.json"},"uniqueItems":true,"x-file":"settings_workload_detailed.schema.json"};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workload_detailed.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.scope === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema29.items.required,parentSchema:schema29.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.value === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema29.items.required,parentSchema:schema29.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "scope") || (key0 === "value")) || (key0 === "ven_type"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema29.items,data:data0};
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
for(let i1=0; i1<len1; i1++){
let data2 = data1[i1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.href === undefined){
const err3 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema20.items.required,parentSchema:schema20.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "href")){
const err4 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema20.items,data:data2};
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
let data3 = data2.href;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/scope/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.items.properties.href.type,parentSchema:schema20.items.properties.href,data:data3};
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
const err6 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.items.type,parentSchema:schema20.items,data:data2};
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
const err7 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema20,data:data1};
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
const err8 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.type,parentSchema:schema20,data:data1};
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
const err9 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema29.items.properties.value.type,parentSchema:schema29.items.properties.value,data:data4};
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
const err10 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema29.items.properties.value,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < -1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1",schema:-1,parentSchema:schema29.items.properties.value,data:data4};
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
const err12 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"#/items/properties/ven_type/type",keyword:"type",params:{type: schema29.items.properties.ven_type.type},message:"must be string,null",schema:schema29.items.properties.ven_type.type,parentSchema:schema29.items.properties.ven_type,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data5 === "server") || (data5 === "endpoint")) || (data5 === null))){
const err13 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"#/items/properties/ven_type/enum",keyword:"enum",params:{allowedValues: schema29.items.properties.ven_type.enum},message:"must be equal to one of the allowed values",schema:schema29.items.properties.ven_type.enum,parentSchema:schema29.items.properties.ven_type,data:data5};
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
const err14 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.items.type,parentSchema:schema29.items,data:data0};
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
const err15 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema29,data};
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
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

const schema31 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workload_notifications.schema.json","type":"array","items":{"type":"object","required":["scope","warning"],"properties":{"scope":{"$ref":"labels.schema.json","x-file":"settings_workload_notifications.schema.json"},"warning":{"type":"integer","minimum":-1,"maximum":2147483647,"x-file":"settings_workload_notifications.schema.json"},"ven_type":{"type":["string","null"],"enum":["server","endpoint"],"x-file":"settings_workload_notifications.schema.json"}},"x-file":"settings_workload_notifications.schema.json"},"x-file":"settings_workload_notifications.schema.json"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workload_notifications.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.scope === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema31.items.required,parentSchema:schema31.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.warning === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "warning"},message:"must have required property '"+"warning"+"'",schema:schema31.items.required,parentSchema:schema31.items,data:data0};
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
for(let i1=0; i1<len1; i1++){
let data2 = data1[i1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.href === undefined){
const err2 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema20.items.required,parentSchema:schema20.items,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data2){
if(!(key0 === "href")){
const err3 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20.items,data:data2};
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
let data3 = data2.href;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/scope/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.items.properties.href.type,parentSchema:schema20.items.properties.href,data:data3};
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
const err5 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.items.type,parentSchema:schema20.items,data:data2};
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
const err6 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema20,data:data1};
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
const err7 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.type,parentSchema:schema20,data:data1};
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
const err8 = {instancePath:instancePath+"/" + i0+"/warning",schemaPath:"#/items/properties/warning/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.items.properties.warning.type,parentSchema:schema31.items.properties.warning,data:data4};
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
const err9 = {instancePath:instancePath+"/" + i0+"/warning",schemaPath:"#/items/properties/warning/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema31.items.properties.warning,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < -1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/" + i0+"/warning",schemaPath:"#/items/properties/warning/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1",schema:-1,parentSchema:schema31.items.properties.warning,data:data4};
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
const err11 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"#/items/properties/ven_type/type",keyword:"type",params:{type: schema31.items.properties.ven_type.type},message:"must be string,null",schema:schema31.items.properties.ven_type.type,parentSchema:schema31.items.properties.ven_type,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data5 === "server") || (data5 === "endpoint"))){
const err12 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"#/items/properties/ven_type/enum",keyword:"enum",params:{allowedValues: schema31.items.properties.ven_type.enum},message:"must be equal to one of the allowed values",schema:schema31.items.properties.ven_type.enum,parentSchema:schema31.items.properties.ven_type,data:data5};
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
const err13 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.items.type,parentSchema:schema31.items,data:data0};
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
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema33 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workload.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["scope","value"],"properties":{"scope":{"$ref":"labels.schema.json","x-file":"settings_workload.schema.json"},"value":{"type":"integer","minimum":-1,"maximum":2147483647,"x-file":"settings_workload.schema.json"}},"x-file":"settings_workload.schema.json"},"uniqueItems":true,"x-file":"settings_workload.schema.json"};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workload.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.scope === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema33.items.required,parentSchema:schema33.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.value === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema33.items.required,parentSchema:schema33.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!((key0 === "scope") || (key0 === "value"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33.items,data:data0};
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
for(let i1=0; i1<len1; i1++){
let data2 = data1[i1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.href === undefined){
const err3 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema20.items.required,parentSchema:schema20.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "href")){
const err4 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema20.items,data:data2};
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
let data3 = data2.href;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/scope/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.items.properties.href.type,parentSchema:schema20.items.properties.href,data:data3};
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
const err6 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.items.type,parentSchema:schema20.items,data:data2};
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
const err7 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema20,data:data1};
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
const err8 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.type,parentSchema:schema20,data:data1};
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
const err9 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.items.properties.value.type,parentSchema:schema33.items.properties.value,data:data4};
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
const err10 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema33.items.properties.value,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < -1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1",schema:-1,parentSchema:schema33.items.properties.value,data:data4};
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
const err12 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.items.type,parentSchema:schema33.items,data:data0};
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
const err13 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema33,data};
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
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workloads_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "workload_disconnected_timeout_seconds") || (key0 === "workload_goodbye_timeout_seconds")) || (key0 === "workload_disconnected_notification_seconds")) || (key0 === "ven_uninstall_timeout_hours"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema28,data};
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
if(!(validate20(data.workload_disconnected_timeout_seconds, {instancePath:instancePath+"/workload_disconnected_timeout_seconds",parentData:data,parentDataProperty:"workload_disconnected_timeout_seconds",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
if(data.workload_goodbye_timeout_seconds !== undefined){
if(!(validate20(data.workload_goodbye_timeout_seconds, {instancePath:instancePath+"/workload_goodbye_timeout_seconds",parentData:data,parentDataProperty:"workload_goodbye_timeout_seconds",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
if(data.workload_disconnected_notification_seconds !== undefined){
if(!(validate23(data.workload_disconnected_notification_seconds, {instancePath:instancePath+"/workload_disconnected_notification_seconds",parentData:data,parentDataProperty:"workload_disconnected_notification_seconds",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.ven_uninstall_timeout_hours !== undefined){
if(!(validate25(data.ven_uninstall_timeout_hours, {instancePath:instancePath+"/ven_uninstall_timeout_hours",parentData:data,parentDataProperty:"ven_uninstall_timeout_hours",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

export const users_api_keys_post = validate27;
const schema35 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_api_keys_post.schema.json","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","maxLength":255,"x-file":"users_api_keys_post.schema.json"},"description":{"type":"string","x-file":"users_api_keys_post.schema.json"}},"x-file":"users_api_keys_post.schema.json"};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_api_keys_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "description"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema35.properties.name,data:data0};
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
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.name.type,parentSchema:schema35.properties.name,data:data0};
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
let data1 = data.description;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.description.type,parentSchema:schema35.properties.description,data:data1};
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
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

export const users_api_keys_put = validate28;
const schema36 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_api_keys_put.schema.json","type":"object","additionalProperties":false,"properties":{"name":{"type":"string","maxLength":255,"x-file":"users_api_keys_put.schema.json"},"description":{"type":"string","x-file":"users_api_keys_put.schema.json"}},"x-file":"users_api_keys_put.schema.json"};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_api_keys_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "name") || (key0 === "description"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
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
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema36.properties.name,data:data0};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.name.type,parentSchema:schema36.properties.name,data:data0};
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
let data1 = data.description;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.description.type,parentSchema:schema36.properties.description,data:data1};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

export const users_logout_put = validate29;
const schema37 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_logout_put.schema.json","type":"object","additionalProperties":false,"properties":{},"x-file":"users_logout_put.schema.json"};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_logout_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
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

export const users_post = validate30;
const schema38 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_post.schema.json","type":"object","additionalProperties":false,"required":["username","type"],"properties":{"username":{"type":"string","format":"email","x-file":"users_post.schema.json"},"type":{"type":"string","enum":["local"],"x-file":"users_post.schema.json"},"full_name":{"type":"string","x-file":"users_post.schema.json"},"time_zone":{"type":"string","x-file":"users_post.schema.json"}},"x-file":"users_post.schema.json"};
const formats0 = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.username === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "username") || (key0 === "type")) || (key0 === "full_name")) || (key0 === "time_zone"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
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
if(!(formats0.test(data0))){
const err3 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/format",keyword:"format",params:{format: "email"},message:"must match format \""+"email"+"\"",schema:"email",parentSchema:schema38.properties.username,data:data0};
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
const err4 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.username.type,parentSchema:schema38.properties.username,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.type.type,parentSchema:schema38.properties.type,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data1 === "local")){
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema38.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.type.enum,parentSchema:schema38.properties.type,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.full_name !== undefined){
let data2 = data.full_name;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/full_name",schemaPath:"#/properties/full_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.full_name.type,parentSchema:schema38.properties.full_name,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.time_zone !== undefined){
let data3 = data.time_zone;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.time_zone.type,parentSchema:schema38.properties.time_zone,data:data3};
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

export const users_put = validate31;
const schema39 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_put.schema.json","type":"object","additionalProperties":false,"properties":{"full_name":{"type":"string","x-file":"users_put.schema.json"},"time_zone":{"type":"string","x-file":"users_put.schema.json"},"locked":{"type":"boolean","x-file":"users_put.schema.json"}},"x-file":"users_put.schema.json"};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "full_name") || (key0 === "time_zone")) || (key0 === "locked"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
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
let data0 = data.full_name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/full_name",schemaPath:"#/properties/full_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.full_name.type,parentSchema:schema39.properties.full_name,data:data0};
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
let data1 = data.time_zone;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.time_zone.type,parentSchema:schema39.properties.time_zone,data:data1};
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
let data2 = data.locked;
if(typeof data2 !== "boolean"){
const err3 = {instancePath:instancePath+"/locked",schemaPath:"#/properties/locked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.properties.locked.type,parentSchema:schema39.properties.locked,data:data2};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
